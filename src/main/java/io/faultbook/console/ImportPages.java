package io.faultbook.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.faultbook.console.ImportSettings.Choice;
import io.faultbook.imports.FileOptions;
import io.faultbook.imports.ImportDrafts;
import io.faultbook.imports.ImportPage;
import io.faultbook.imports.ImportPageFactory;
import io.faultbook.imports.ReadLimit;
import io.faultbook.imports.TableImport;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The models of the pages about one import. */
@Component
final class ImportPages {

	static final String CHECK = "console-import-check";

	static final String CHANGES = "console-import-changes";

	static final String APPLIED = "console-import-applied";

	private final ImportDrafts drafts;

	private final ImportPageFactory factory;

	private final ReadLimit limit;

	private final ImportSettings settings;

	ImportPages(ImportDrafts drafts, ImportPageFactory factory, ReadLimit limit, ImportSettings settings) {
		this.drafts = drafts;
		this.factory = factory;
		this.limit = limit;
		this.settings = settings;
	}

	/** Redirect to a page about an import, which shows the notice once. */
	static String redirect(long id, String notice, HttpServletRequest request) {
		RequestContextUtils.getOutputFlashMap(request).put("notice", notice);
		return "redirect:/console/imports/" + id;
	}

	/** The page of an applied import, which needn't be read. */
	Map<String, Object> applied(TableImport applied) {
		return Map.of("applied", applied);
	}

	/** The page that shows how the import would change what is served. */
	Map<String, Object> compared(TableImport found, Locale language) {
		return model(page(found, Map.of(), language));
	}

	private ImportPage page(TableImport found, Map<Integer, FileOptions> typed, Locale language) {
		return this.limit.run(() -> this.factory.create(this.drafts.read(found), typed, language));
	}

	private static Map<String, Object> model(ImportPage page) {
		return new HashMap<>(Map.of("page", page, "view", page.view(), "errors", Map.of(), "stale", false));
	}

	/**
	 * The page for checking a draft.
	 * @param number of the file whose options were entered but aren't stored; otherwise 0
	 */
	Map<String, Object> check(TableImport found, int number, @Nullable FileOptions typed, Locale language) {
		ImportPage page = page(found, (typed != null) ? Map.of(number, typed) : Map.of(), language);
		Map<String, Object> model = model(page);
		model.put("invalidFile", number);
		model.put("catalogForm", CatalogForm.of(found.settings()));
		model.put("maxBytes", ImportDrafts.MAX_FILE_BYTES);
		model.put("settings", page.files().stream().map((file) -> this.settings.of(file, language)).toList());
		model.put("roles", this.settings.roles(language));
		List<Choice> languages = this.settings.languages(language);
		model.put("languages", languages);
		model.put("languageNames", languages.stream().collect(Collectors.toMap(Choice::value, Choice::label)));
		model.put("textRoles", List.of("message", "description", "remediation"));
		return model;
	}

}
