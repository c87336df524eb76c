package io.faultbook.console;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeEditor;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditRejectedException.Reason;
import io.faultbook.editing.TextKey;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits a code itself with a form, as texts are edited, and removes a code. */
@Controller
@RequestMapping({ "/console/codes/{code}/details", "/console/catalogs/{catalog}/codes/{code}/details" })
class CodeDetailsController {

	private static final String VIEW = "console-details";

	private final CodeEditor codeEditor;

	private final FormSaver saver;

	private final EditPages pages;

	private final HandlingLines lines;

	private final SnapshotHolder holder;

	CodeDetailsController(CodeEditor codeEditor, FormSaver saver, EditPages pages, HandlingLines lines,
			SnapshotHolder holder) {
		this.codeEditor = codeEditor;
		this.saver = saver;
		this.pages = pages;
		this.lines = lines;
		this.holder = holder;
	}

	@ModelAttribute("key")
	TextKey key(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@RequestParam(required = false) @Nullable String list, Model model) {
		TextKey key = this.pages.key(catalog, code, CodeDetails.LANGUAGE, list, model);
		model.addAttribute("categories", this.holder.current().categories().in(key.id().catalog()));
		return key;
	}

	@GetMapping
	String details(@ModelAttribute(name = "key", binding = false) TextKey key, Model model) {
		CodeTexts code = this.pages.addCode(key, model);
		model.addAttribute("form", DetailsForm.of(this.codeEditor.input(key.id(), CodeDetails.of(code.details()))));
		model.addAttribute("revision", code.details().revision());
		return VIEW;
	}

	@PostMapping
	String save(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@Valid @ModelAttribute("form") DetailsForm form, BindingResult errors,
			@RequestParam(defaultValue = "save") @Pattern(regexp = "save|next|preview") String action, Locale reader,
			Principal editor, Model model, HttpServletResponse response) {
		Submission<DetailsForm> submission = new Submission<>(key, revision, form, errors,
				(row) -> DetailsForm.of(this.codeEditor.input(key.id(), CodeDetails.of(row.description()))),
				(each) -> Map.of("console.details", this.lines.of(each.details(), reader)),
				(basis, each) -> this.codeEditor.edit(key.id(), Set.of(basis), each.input(), editor.getName()));
		return this.saver.respond(submission, action, () -> {
			this.pages.addCode(key, model);
			return VIEW;
		}, model, response);
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			Principal editor, Model model) {
		try {
			boolean retired = this.codeEditor.remove(key.id(), Set.of(revision), editor.getName()).isPresent();
			return retired ? this.pages.afterSaving(key, Result.SAVED, "save", model) : "redirect:/console";
		}
		catch (EditRejectedException ex) {
			if (ex.current() == null) {
				throw ex;
			}
			return this.pages.redirect(key, (ex.reason() == Reason.UNKNOWN_REVISION) ? "?stale=unknown" : "?stale");
		}
	}

}
