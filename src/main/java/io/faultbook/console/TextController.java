package io.faultbook.console;

import java.security.Principal;
import java.util.Set;

import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.RefusedEditException;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextKey;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writes texts by forms, through the same service as the API. Whatever goes wrong, what
 * was typed is in the answer.
 */
@Hidden
@RestController
@RequestMapping("/console/codes/{code}/texts/{language}")
class TextController {

	private static final int HISTORY_SIZE = 20;

	private final TextEditor texts;

	private final TextPages pages;

	TextController(TextEditor texts, TextPages pages) {
		this.texts = texts;
		this.pages = pages;
	}

	@GetMapping
	ResponseEntity<byte[]> text(@PathVariable String code, @PathVariable String language, HttpServletRequest request) {
		return this.pages.standing(key(code, language), request);
	}

	@PostMapping
	ResponseEntity<byte[]> save(@PathVariable String code, @PathVariable String language,
			@RequestParam @Min(0) int revision, @RequestParam String description, @RequestParam String remediation,
			@RequestParam(defaultValue = "false") boolean none, @RequestParam(defaultValue = "") String note,
			@RequestParam(defaultValue = "save") String action, HttpServletRequest request, Principal editor) {
		TextKey key = key(code, language);
		TextForm form = new TextForm(revision, description, remediation, none, note);
		try {
			return action.equals("preview") ? this.pages.preview(key, form, request)
					: save(key, form, editor.getName(), request);
		}
		catch (DataAccessException | TransactionException ex) {
			return this.pages.unavailable(key, form, request);
		}
	}

	private ResponseEntity<byte[]> save(TextKey key, TextForm form, String editor, HttpServletRequest request) {
		try {
			this.texts.edit(key, Set.of(form.revision()), form.input(), editor);
			return SeeOther.of(request, path(key) + "?saved");
		}
		catch (RefusedEditException ex) {
			return switch (ex.reason()) {
				case STALE_REVISION -> this.pages.conflict(key, form, request);
				case INVALID_FIELDS -> this.pages.refused(key, form, request);
				default -> throw ex;
			};
		}
	}

	@GetMapping("/history")
	ResponseEntity<byte[]> history(@PathVariable String code, @PathVariable String language,
			@RequestParam(defaultValue = "0") @Min(0) int page, HttpServletRequest request) {
		return this.pages.history(key(code, language), page, HISTORY_SIZE, request);
	}

	@PostMapping("/revert")
	ResponseEntity<byte[]> revert(@PathVariable String code, @PathVariable String language,
			@RequestParam @Min(0) int revision, @RequestParam @Min(1) int to,
			@RequestParam(required = false) @Nullable String note, HttpServletRequest request, Principal editor) {
		TextKey key = key(code, language);
		return change(key, request, () -> this.texts.revert(key, Set.of(revision), to, note, editor.getName()));
	}

	@PostMapping("/withdraw")
	ResponseEntity<byte[]> withdraw(@PathVariable String code, @PathVariable String language,
			@RequestParam @Min(0) int revision, HttpServletRequest request, Principal editor) {
		TextKey key = key(code, language);
		return change(key, request, () -> this.texts.withdraw(key, Set.of(revision), editor.getName()));
	}

	@PostMapping("/confirm")
	ResponseEntity<byte[]> confirm(@PathVariable String code, @PathVariable String language,
			@RequestParam @Min(0) int revision, @RequestParam(required = false) @Nullable String note,
			HttpServletRequest request, Principal editor) {
		TextKey key = key(code, language);
		return change(key, request, () -> this.texts.confirm(key, Set.of(revision), note, editor.getName()));
	}

	/** Back to the text; to its history where it is no longer the one that was seen. */
	private static ResponseEntity<byte[]> change(TextKey key, HttpServletRequest request, Runnable change) {
		try {
			change.run();
			return SeeOther.of(request, path(key) + "?saved");
		}
		catch (RefusedEditException ex) {
			return switch (ex.reason()) {
				case STALE_REVISION, NOTHING_TO_CONFIRM, NOTHING_TO_WITHDRAW ->
					SeeOther.of(request, path(key) + "/history?stale");
				default -> throw ex;
			};
		}
	}

	private static String path(TextKey key) {
		return "/console/codes/" + key.code() + "/texts/" + key.tag();
	}

	private static TextKey key(String code, String language) {
		return new TextKey(code, LanguageTags.parse(language, "language"));
	}

}
