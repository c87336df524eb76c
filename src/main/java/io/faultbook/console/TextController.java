package io.faultbook.console;

import java.security.Principal;
import java.util.Set;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.pages.RemediationHtml;
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

/** Edits a text with a form. If saving fails, the form keeps what the editor entered. */
@Controller
@RequestMapping({ "/console/codes/{code}/texts/{language}",
		"/console/catalogs/{catalog}/codes/{code}/texts/{language}" })
class TextController {

	private static final String VIEW = "console-text";

	private final RemediationHtml markdown = new RemediationHtml();

	private final TextEditor textEditor;

	private final FormSaver saver;

	private final EditPages pages;

	private final EditingProperties limits;

	TextController(TextEditor textEditor, FormSaver saver, EditPages pages, EditingProperties limits) {
		this.textEditor = textEditor;
		this.saver = saver;
		this.pages = pages;
		this.limits = limits;
	}

	@ModelAttribute("key")
	TextKey key(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@PathVariable String language, @RequestParam(required = false) @Nullable String list, Model model) {
		model.addAttribute("markdown", this.markdown);
		model.addAttribute("limit", this.limits.maxTextLength());
		return this.pages.key(catalog, code, LanguageTags.parse(language, "language"), list, model);
	}

	@GetMapping
	String text(@ModelAttribute(name = "key", binding = false) TextKey key, Model model) {
		TextState state = this.pages.addCode(key, model).text(key.language());
		model.addAttribute("form", TextForm.of((state.effective() != null) ? state.effective().content() : null));
		model.addAttribute("revision", state.revision());
		return VIEW;
	}

	@PostMapping
	String save(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@Valid @ModelAttribute("form") TextForm form, BindingResult errors,
			@RequestParam(defaultValue = "save") @Pattern(regexp = "save|next|preview") String action, Principal editor,
			Model model, HttpServletResponse response) {
		Submission<TextForm> submission = new Submission<>(key, revision, form, errors, TextForm::of, TextForm::texts,
				(basis, text) -> this.textEditor.edit(key, Set.of(basis), text.input(), editor.getName()));
		if (!errors.hasErrors() && form.isContradictory()) {
			errors.rejectValue("remediation", "field.remediation-and-none");
		}
		if (action.equals("preview")) {
			preview(form, errors);
		}
		return this.saver.respond(submission, action, () -> {
			this.pages.addCode(key, model);
			return VIEW;
		}, model, response);
	}

	private void preview(TextForm form, BindingResult errors) {
		try {
			if (!errors.hasErrors()) {
				this.textEditor.check(form.input());
			}
		}
		catch (EditRejectedException ex) {
			FormErrors.add(ex, errors);
		}
	}

}
