package io.faultbook.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.faultbook.imports.DraftCondition;
import io.faultbook.imports.FileOptions;
import io.faultbook.imports.ImportDrafts;
import io.faultbook.imports.ImportPatch;
import io.faultbook.imports.ReadLimit;
import io.faultbook.imports.TableImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows what was detected in the files of a draft, and changes it. */
@Controller
@RequestMapping("/console/imports/{id}")
class ImportDraftController {

	private final ImportDrafts drafts;

	private final ReadLimit limit;

	private final ImportPages pages;

	private final ImportErrors errors;

	ImportDraftController(ImportDrafts drafts, ReadLimit limit, ImportPages pages, ImportErrors errors) {
		this.drafts = drafts;
		this.limit = limit;
		this.pages = pages;
		this.errors = errors;
	}

	@GetMapping
	String show(@PathVariable long id, Locale language, Model model) {
		TableImport found = this.drafts.find(id);
		if (found.isApplied()) {
			model.addAllAttributes(this.pages.applied(found));
			return ImportPages.APPLIED;
		}
		model.addAllAttributes(this.pages.check(found, 0, null, language));
		return ImportPages.CHECK;
	}

	@PostMapping("/files/{number}")
	String change(@PathVariable long id, @PathVariable int number, @RequestParam String tag,
			@RequestParam(defaultValue = "") String format, @RequestParam(defaultValue = "") String charset,
			@RequestParam(defaultValue = "") String delimiter, @RequestParam(required = false) @Nullable Integer table,
			@RequestParam(required = false) @Nullable Integer headerRow,
			@RequestParam(defaultValue = "") List<Integer> column, @RequestParam(defaultValue = "") List<String> role,
			@RequestParam(defaultValue = "") List<String> language, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		FileOptions changed = new FileOptions(UploadForm.nullIfEmpty(format), UploadForm.nullIfEmpty(charset),
				UploadForm.nullIfEmpty(delimiter), table, headerRow, null, null);
		FileOptions current = this.drafts.find(id).file(number).options();
		FileOptions typed = new ColumnForm(column, role, language).applyTo(changed, current);
		ImportPatch patch = new ImportPatch(null, null, null, null, List.of(ColumnForm.patch(number, typed)));
		return change(id, tag, (draft) -> this.drafts.change(draft, patch),
				new Typed(number, typed, null, locale, model, request, response));
	}

	@PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String addFile(@PathVariable long id, HttpServletRequest request, Locale locale, Model model,
			HttpServletResponse response) throws IOException {
		FileForm file = FileForm.read(request, ImportDrafts.MAX_FILE_BYTES);
		Typed typed = new Typed(0, null, null, locale, model, request, response);
		if (!file.hasFile()) {
			return showAgain(id, HttpStatus.UNPROCESSABLE_CONTENT,
					Map.of("file", this.errors.message("console.import.no-file", locale)), typed);
		}
		return change(id, file.field("tag"), (draft) -> this.drafts.addFile(draft, file.fileName(), file.content()),
				typed);
	}

	@PostMapping("/files/{number}/remove")
	String removeFile(@PathVariable long id, @PathVariable int number, @RequestParam String tag, Locale locale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		return change(id, tag, (draft) -> this.drafts.removeFile(draft, number),
				new Typed(0, null, null, locale, model, request, response));
	}

	@PostMapping("/catalog")
	String changeCatalog(@PathVariable long id, @RequestParam String tag, CatalogForm form, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return change(id, tag, (draft) -> this.drafts.change(draft, form.patch(CatalogForm.of(draft.settings()))),
				new Typed(0, null, form, locale, model, request, response));
	}

	@PostMapping("/discard")
	String discard(@PathVariable long id, @RequestParam String tag, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			this.drafts.discard(this.drafts.findDraft(id, DraftCondition.of(tag)));
			RequestContextUtils.getOutputFlashMap(request).put("notice", "discarded");
			return "redirect:/console/imports";
		}
		catch (ErrorResponseException ex) {
			return rejected(id, ex, new Typed(0, null, null, locale, model, request, response));
		}
	}

	private String change(long id, String tag, Consumer<TableImport> change, Typed typed) {
		try {
			TableImport draft = this.drafts.findDraft(id, DraftCondition.of(tag));
			this.limit.run(() -> {
				change.accept(draft);
				return draft;
			});
			return ImportPages.redirect(id, "changed", typed.request());
		}
		catch (ErrorResponseException ex) {
			return rejected(id, ex, typed);
		}
	}

	private String rejected(long id, ErrorResponseException rejection, Typed typed) {
		TableImport found = this.drafts.find(id);
		if (found.isApplied()) {
			return ImportPages.redirect(id, "applied-before", typed.request());
		}
		boolean stale = ImportErrors.isStale(rejection);
		String view = showAgain(id, HttpStatus.valueOf(rejection.getStatusCode().value()),
				stale ? Map.of() : this.errors.of(rejection, typed.language()), typed);
		typed.model().addAttribute("stale", stale);
		return view;
	}

	/** Show the page with what the editor entered. */
	private String showAgain(long id, HttpStatus status, Map<String, String> violations, Typed typed) {
		typed.response().setStatus(status.value());
		typed.model()
			.addAllAttributes(this.pages.check(this.drafts.find(id), typed.number(), typed.options(), typed.language()))
			.addAttribute("errors", violations);
		if (typed.catalog() != null) {
			typed.model().addAttribute("catalogForm", typed.catalog());
		}
		return ImportPages.CHECK;
	}

	/**
	 * What an editor entered, and where to show it again.
	 *
	 * @param number of the file whose options were entered; otherwise 0
	 */
	private record Typed(int number, @Nullable FileOptions options, @Nullable CatalogForm catalog, Locale language,
			Model model, HttpServletRequest request, HttpServletResponse response) {
	}

}
