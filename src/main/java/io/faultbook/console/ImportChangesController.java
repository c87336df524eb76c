package io.faultbook.console;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import io.faultbook.imports.Draft;
import io.faultbook.imports.DraftCondition;
import io.faultbook.imports.ImportApplier;
import io.faultbook.imports.ImportDrafts;
import io.faultbook.imports.ReadLimit;
import io.faultbook.imports.TableImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Compares an import with what is served, and applies it. */
@Controller
@RequestMapping("/console/imports/{id}/changes")
class ImportChangesController {

	private final ImportDrafts drafts;

	private final ImportApplier applier;

	private final ReadLimit limit;

	private final ImportPages pages;

	private final ImportErrors errors;

	ImportChangesController(ImportDrafts drafts, ImportApplier applier, ReadLimit limit, ImportPages pages,
			ImportErrors errors) {
		this.drafts = drafts;
		this.applier = applier;
		this.limit = limit;
		this.pages = pages;
		this.errors = errors;
	}

	@GetMapping
	String show(@PathVariable long id, Locale language, Model model) {
		model.addAllAttributes(this.pages.compared(this.drafts.find(id), language));
		return ImportPages.CHANGES;
	}

	@PostMapping
	String apply(@PathVariable long id, @RequestParam String tag, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String confirmed, Locale language, Principal editor, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		model.addAttribute("confirmed", confirmed);
		try {
			ImportApplier.Result result = apply(this.drafts.find(id), tag, confirmed, editor.getName());
			return result.unchanged() ? "redirect:/console/imports/" + id + "/changes"
					: ImportPages.redirect(id, "applied", request);
		}
		catch (ErrorResponseException ex) {
			if (state.equals("draft") && this.drafts.find(id).isApplied()) {
				return ImportPages.redirect(id, "applied-before", request);
			}
			return rejected(id, ex, language, model, response);
		}
	}

	private ImportApplier.Result apply(TableImport found, String tag, String confirmed, String editor) {
		DraftCondition condition = DraftCondition.of(tag);
		return this.limit.run(() -> {
			Draft draft = this.drafts.read(found);
			condition.check(draft.tag());
			return this.applier.apply(draft, number(confirmed), editor);
		});
	}

	private String rejected(long id, ErrorResponseException rejection, Locale language, Model model,
			HttpServletResponse response) {
		boolean stale = ImportErrors.isStale(rejection);
		HttpStatusCode status = rejection.getStatusCode();
		Map<String, String> violations = stale ? Map.of() : this.errors.of(rejection, language);
		response.setStatus(status.value());
		model.addAllAttributes(this.pages.compared(this.drafts.find(id), language));
		model.addAttribute("stale", stale);
		model.addAttribute("errors", violations);
		return ImportPages.CHANGES;
	}

	/** The number that the editor typed, or -1. */
	private static int number(String text) {
		try {
			return Integer.parseInt(text.strip());
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

}
