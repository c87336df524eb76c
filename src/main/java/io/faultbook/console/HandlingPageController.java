package io.faultbook.console;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.Handling;
import io.faultbook.editing.HandlingInput;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.WrittenText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Edits what programs need to know with a form, as texts are edited. */
@Controller
@RequestMapping({ "/console/codes/{code}/handling", "/console/catalogs/{catalog}/codes/{code}/handling",
		"/console/catalogs/{catalog}/codes/{code}/texts/zxx" })
class HandlingPageController {

	private static final java.util.regex.Pattern INDEXED_FIELD = java.util.regex.Pattern
		.compile("actors\\[[0-9]]|links\\[[0-9]{1,2}]\\..*");

	private final TextEditor textEditor;

	private final FormSaver saver;

	private final EditPages pages;

	private final HandlingLines lines;

	HandlingPageController(TextEditor textEditor, FormSaver saver, EditPages pages, HandlingLines lines) {
		this.textEditor = textEditor;
		this.saver = saver;
		this.pages = pages;
		this.lines = lines;
	}

	/** Spring fails on indexes that are too large, or that aren't numbers. */
	@InitBinder("form")
	void checkIndexes(WebRequest request) {
		request.getParameterMap()
			.keySet()
			.stream()
			.filter((name) -> name.contains("[") && !INDEXED_FIELD.matcher(name).matches())
			.findFirst()
			.ifPresent((name) -> {
				throw EditRejectedException.forInvalidParameter(name);
			});
	}

	@ModelAttribute("key")
	TextKey key(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@RequestParam(required = false) @Nullable String list, Model model) {
		model.addAttribute("retries", Handling.RETRIES.keySet());
		model.addAttribute("actors", Handling.ACTORS.keySet());
		model.addAttribute("rels", Handling.RELS.keySet());
		model.addAttribute("maxLinks", HandlingInput.MAX_LINKS);
		return this.pages.key(catalog, code, Handling.LANGUAGE, list, model);
	}

	@GetMapping
	String handling(@ModelAttribute(name = "key", binding = false) TextKey key, Locale reader, Model model) {
		CodeTexts code = addHandling(key, reader, model);
		model.addAttribute("form", HandlingForm.of(code.effectiveHandling()));
		model.addAttribute("revision", code.handling().revision());
		return "console-handling";
	}

	private CodeTexts addHandling(TextKey key, Locale reader, Model model) {
		CodeTexts code = this.pages.addCode(key, model);
		WrittenText source = code.handling().source();
		if (source != null) {
			Handling values = Handling.of(source.content());
			model.addAttribute("justification", values.justification());
			model.addAttribute("sourceLanguage", code.sourceLanguage().toLanguageTag());
			model.addAttribute("sourceLines", code.handling().isEdited() ? this.lines.of(values, reader) : null);
		}
		return code;
	}

	@PostMapping
	String save(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@Valid @ModelAttribute("form") HandlingForm form, BindingResult errors,
			@RequestParam(defaultValue = "save") @Pattern(regexp = "save|next|preview") String action, Locale reader,
			Principal editor, Model model, HttpServletResponse response) {
		Submission<HandlingForm> submission = new Submission<>(key, revision, form, errors, HandlingForm::of,
				(each) -> Map.of("console.handling", this.lines.of(each.handling(), reader)),
				(basis, each) -> this.textEditor.edit(key.id(), Set.of(basis), each.input(), editor.getName()));
		return this.saver.respond(submission, action, () -> {
			addHandling(key, reader, model);
			return "console-handling";
		}, model, response);
	}

}
