package io.faultbook.console;

import java.security.Principal;
import java.util.Set;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.language.WordDiff;
import io.faultbook.pages.RemediationHtml;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
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

	private final TextHistory history;

	private final SnapshotHolder holder;

	private final EditingProperties limits;

	TextController(TextEditor textEditor, TextHistory history, SnapshotHolder holder, EditingProperties limits) {
		this.textEditor = textEditor;
		this.history = history;
		this.holder = holder;
		this.limits = limits;
	}

	@ModelAttribute("key")
	TextKey key(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@PathVariable String language, Model model) {
		model.addAttribute("markdown", this.markdown);
		model.addAttribute("limit", this.limits.maxTextLength());
		model.addAttribute("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		return new TextKey(this.holder.current().catalogs().id(catalog, code),
				LanguageTags.parse(language, "language"));
	}

	@GetMapping
	String text(@ModelAttribute(name = "key", binding = false) TextKey key, Model model) {
		TextState state = addText(key, model);
		model.addAttribute("form", TextForm.of(state.effective()));
		model.addAttribute("revision", state.revision());
		return VIEW;
	}

	private TextState addText(TextKey key, Model model) {
		CodeTexts code = this.history.code(key.id());
		TextState state = code.text(key.language());
		model.addAttribute("message", code.message());
		model.addAttribute("state", state);
		model.addAttribute("others",
				code.texts()
					.stream()
					.filter((text) -> !text.language().equals(key.language()) && text.effective() != null)
					.toList());
		return state;
	}

	@PostMapping
	String save(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@Valid @ModelAttribute("form") TextForm form, BindingResult errors,
			@RequestParam(defaultValue = "save") @Pattern(regexp = "save|preview") String action, Principal editor,
			Model model, HttpServletResponse response) {
		model.addAttribute("revision", revision);
		model.addAttribute("unsaved", true);
		try {
			HttpStatus status = action.equals("preview") ? preview(form, errors)
					: saveText(key, revision, form, errors, editor.getName());
			response.setStatus(status.value());
			return switch (status) {
				case SEE_OTHER -> redirect(key, "?saved");
				case CONFLICT -> conflict(key, revision, form, model);
				default -> {
					addText(key, model);
					yield VIEW;
				}
			};
		}
		catch (DataAccessException | TransactionException ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return "console-unavailable";
		}
	}

	private HttpStatus preview(TextForm form, BindingResult errors) {
		try {
			if (!errors.hasErrors()) {
				this.textEditor.check(form.input());
			}
		}
		catch (EditRejectedException ex) {
			FormErrors.add(ex, errors);
		}
		return HttpStatus.OK;
	}

	private HttpStatus saveText(TextKey key, int revision, TextForm form, BindingResult errors, String editor) {
		try {
			if (!errors.hasErrors()) {
				this.textEditor.edit(key, Set.of(revision), form.input(), editor);
				return HttpStatus.SEE_OTHER;
			}
		}
		catch (EditRejectedException ex) {
			if (ex.reason() == EditRejectedException.Reason.STALE_REVISION) {
				return HttpStatus.CONFLICT;
			}
			FormErrors.add(ex, errors);
		}
		return HttpStatus.UNPROCESSABLE_CONTENT;
	}

	/** Show both changes. Saving again replaces the current revision. */
	private String conflict(TextKey key, int revision, TextForm form, Model model) {
		CodeTexts code = this.history.code(key.id());
		int current = code.text(key.language()).revision();
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		HistoryRow base = this.history.revision(key, revision).orElse(source);
		HistoryRow theirs = this.history.revision(key, current).orElseThrow();
		model.addAttribute("message", code.message());
		model.addAttribute("revision", current);
		model.addAttribute("theirs", RevisionDiff.between(base, theirs, source));
		model.addAttribute("mine", WordDiff.of(RevisionDiff.visibleText(base, source),
				RevisionDiff.join(form.description(), form.remediation())));
		return "console-conflict";
	}

	private String redirect(TextKey key, String suffix) {
		return "redirect:/console/" + this.holder.current().catalogs().path(key.id()) + "/texts/" + key.tag() + suffix;
	}

}
