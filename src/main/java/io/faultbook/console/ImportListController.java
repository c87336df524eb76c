package io.faultbook.console;

import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.code.CatalogName;
import io.faultbook.imports.CatalogSettings;
import io.faultbook.imports.ImportDrafts;
import io.faultbook.imports.ImportFinder;
import io.faultbook.imports.ReadLimit;
import io.faultbook.imports.TableImport;
import io.faultbook.pages.Pagination;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the imports, and receives tables. */
@Controller
@RequestMapping("/console/imports")
class ImportListController {

	private static final int PAGE_SIZE = 20;

	private final ImportDrafts drafts;

	private final ImportFinder finder;

	private final ReadLimit limit;

	private final SnapshotHolder holder;

	private final ImportErrors errors;

	private final ImportSettings settings;

	ImportListController(ImportDrafts drafts, ImportFinder finder, ReadLimit limit, SnapshotHolder holder,
			ImportErrors errors, ImportSettings settings) {
		this.drafts = drafts;
		this.finder = finder;
		this.limit = limit;
		this.holder = holder;
		this.errors = errors;
		this.settings = settings;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") @Min(0) int page, @RequestParam(defaultValue = "") String catalog,
			Locale language, Model model) {
		return show(UploadForm.empty(catalog), Map.of(), page, language, model);
	}

	private String show(UploadForm form, Map<String, String> violations, int page, Locale language, Model model) {
		addImports(page, model);
		model.addAttribute("form", form);
		model.addAttribute("errors", violations);
		model.addAttribute("formats", this.settings.formats(language));
		model.addAttribute("charsets", this.settings.charsets(language));
		model.addAttribute("maxBytes", ImportDrafts.MAX_FILE_BYTES);
		return "console-imports";
	}

	/** Without a database, the form keeps what the editor entered. */
	private void addImports(int page, Model model) {
		List<TableImport> imports = List.of();
		Set<Long> served = Set.of();
		long total = 0;
		try {
			imports = this.finder.list(null, page, PAGE_SIZE);
			total = this.finder.count(null);
			served = this.finder.served();
		}
		catch (DataAccessException | TransactionException ex) {
			model.addAttribute("unavailable", true);
		}
		model.addAttribute("imports", imports);
		model.addAttribute("served", served);
		model.addAttribute("finder", this.finder);
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, total, "?"));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String upload(HttpServletRequest request, HttpServletResponse response, Locale language, Principal editor,
			Model model) throws IOException {
		FileForm file = FileForm.read(request, ImportDrafts.MAX_FILE_BYTES);
		UploadForm form = UploadForm.of(file);
		Map<String, String> violations = new LinkedHashMap<>();
		HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
		String nameProblem = nameProblem(form);
		if (nameProblem != null) {
			violations.put(form.isNewCatalog() ? "name" : "catalog", this.errors.message(nameProblem, language));
		}
		if (!file.hasFile()) {
			violations.put("file", this.errors.message("console.import.no-file", language));
		}
		try {
			CatalogSettings catalogSettings = form.catalogPatch().toSettings();
			if (violations.isEmpty()) {
				String catalog = form.isNewCatalog() ? form.newName() : form.catalog();
				long id = this.limit.run(() -> this.drafts
					.create(catalog, catalogSettings, file.fileName(), form.options(), file.content(), editor.getName())
					.tableImport()
					.id());
				return "redirect:/console/imports/" + id;
			}
		}
		catch (ErrorResponseException ex) {
			violations.putAll(this.errors.of(ex, language));
			status = ex.getStatusCode();
		}
		catch (DataAccessException | TransactionException ex) {
			violations.put("file", this.errors.message("console.import.unavailable", language));
			status = HttpStatus.SERVICE_UNAVAILABLE;
		}
		response.setStatus(status.value());
		return show(form, violations, 0, language, model);
	}

	/** The message about the name of the catalog, or null. */
	private @Nullable String nameProblem(UploadForm form) {
		if (!form.isNewCatalog()) {
			return exists(form.catalog()) ? null : "console.import.no-such-catalog";
		}
		String name = form.newName();
		return name.isEmpty() ? "console.import.no-name" : !CatalogName.isCatalogName(name) ? "console.import.bad-name"
				: exists(name) ? "console.import.catalog-exists" : null;
	}

	private boolean exists(String catalog) {
		return this.holder.current().catalogs().find(catalog).isPresent();
	}

}
