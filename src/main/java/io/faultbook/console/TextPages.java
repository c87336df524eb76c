package io.faultbook.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.RefusedEditException;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.pages.PageFrame;
import io.faultbook.pages.RemediationHtml;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages on which a text is written. */
@Component
class TextPages {

	private final RemediationHtml markdown = new RemediationHtml();

	private final ConsolePages pages;

	private final TextHistory history;

	private final TextEditor texts;

	private final EditingProperties limits;

	private final MessageSource messages;

	TextPages(ConsolePages pages, TextHistory history, TextEditor texts, EditingProperties limits,
			MessageSource messages) {
		this.pages = pages;
		this.history = history;
		this.texts = texts;
		this.limits = limits;
		this.messages = messages;
	}

	/** The text as it stands, to be written on. */
	ResponseEntity<byte[]> standing(TextKey key, HttpServletRequest request) {
		CodeTexts code = this.history.of(key.code());
		Map<String, Object> model = new HashMap<>();
		model.put("saved", request.getParameter("saved") != null);
		model.put("unsaved", false);
		return edit(HttpStatus.OK, key, code, TextForm.of(code.in(key.language())), Map.of(), model, request);
	}

	/** What was typed, with a preview and what is wrong with it, not saved. */
	ResponseEntity<byte[]> preview(TextKey key, TextForm form, HttpServletRequest request) {
		return unsaved(HttpStatus.OK, key, form, errors(form), request);
	}

	/** What was typed, with what is wrong with it. */
	ResponseEntity<byte[]> refused(TextKey key, TextForm form, HttpServletRequest request) {
		return unsaved(HttpStatus.UNPROCESSABLE_CONTENT, key, form, errors(form), request);
	}

	private Map<String, String> errors(TextForm form) {
		try {
			this.texts.check(form.input());
			return Map.of();
		}
		catch (RefusedEditException ex) {
			return FormErrors.told(FormErrors.of(ex), this.messages, LocaleContextHolder.getLocale());
		}
	}

	private ResponseEntity<byte[]> unsaved(HttpStatus status, TextKey key, TextForm form, Map<String, String> errors,
			HttpServletRequest request) {
		return edit(status, key, this.history.of(key.code()), form, errors, Map.of("unsaved", true), request);
	}

	/** What is not allowed is not rendered either: it may be nested without end. */
	private ResponseEntity<byte[]> edit(HttpStatus status, TextKey key, CodeTexts code, TextForm form,
			Map<String, String> errors, Map<String, Object> further, HttpServletRequest request) {
		TextState state = code.in(key.language());
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.putAll(fields(form, errors));
		model.put("state", state);
		model.put("edited", state.isEdited());
		PageFrame frame = PageFrame.of(request, LocaleContextHolder.getLocale());
		model.put("preview", errors.containsKey("remediation") ? ""
				: this.markdown.render(form.remediation(), frame.root(), frame.reader()));
		model.put("others",
				code.texts()
					.stream()
					.filter((text) -> !text.language().equals(key.language()) && text.effective() != null)
					.toList());
		model.putAll(further);
		return this.pages.show(status, "text", request, model);
	}

	private Map<String, Object> fields(TextForm form, Map<String, String> errors) {
		return Map.of("form", form, "errors", errors, "limit", this.limits.maxTextLength(), "noteLimit",
				EditingProperties.MAX_NOTE_LENGTH);
	}

	/**
	 * The database does not answer: what was typed stays in the form. Nothing is read.
	 */
	ResponseEntity<byte[]> unavailable(TextKey key, TextForm form, HttpServletRequest request) {
		Map<String, Object> model = new HashMap<>(about(key, ""));
		model.put("form", form);
		return this.pages.show(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", request, model);
	}

	/** Somebody else was faster: his words, mine, and those that we both began with. */
	ResponseEntity<byte[]> conflict(TextKey key, TextForm mine, HttpServletRequest request) {
		CodeTexts code = this.history.of(key.code());
		int standing = code.in(key.language()).revision();
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		HistoryRow theirs = this.history.revision(key, standing).orElseThrow();
		HistoryRow base = this.history.revision(key, mine.revision()).orElse(source);
		String words = shown(base, source);
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.putAll(fields(mine.on(standing), Map.of()));
		model.put("theirs", theirs);
		model.put("theirChange", WordDiff.of(words, shown(theirs, source)));
		model.put("myChange", WordDiff.of(words, mine.words()));
		return this.pages.show(HttpStatus.CONFLICT, "conflict", request, model);
	}

	/** Every revision with what it changed, the newest first. */
	ResponseEntity<byte[]> history(TextKey key, int page, int size, HttpServletRequest request) {
		CodeTexts code = this.history.of(key.code());
		TextHistory.Part part = this.history.of(key, page, size);
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		List<HistoryRow> rows = new ArrayList<>(part.rows());
		if (!rows.isEmpty()) {
			rows.add(this.history.revision(key, rows.get(rows.size() - 1).revision() - 1).orElse(source));
		}
		List<Change> changes = IntStream.range(0, part.rows().size())
			.mapToObj((i) -> Change.of(rows.get(i), rows.get(i + 1), source))
			.toList();
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.put("changes", changes);
		model.put("revision", code.in(key.language()).revision());
		model.put("edited", code.in(key.language()).isEdited());
		model.put("stale", request.getParameter("stale") != null);
		model.put("page", page);
		model.put("more", part.total() > (page + 1L) * size);
		return this.pages.show("history", request, model);
	}

	private static Map<String, Object> about(TextKey key, String message) {
		return Map.of("code", key.code(), "message", message, "tag", key.tag());
	}

	/**
	 * The words that a revision had readers see: a withdrawal's are the source text's.
	 */
	private static String shown(HistoryRow row, HistoryRow source) {
		return TextForm.words((row.description() != null) ? row : source);
	}

	/**
	 * A revision, and what it changed of what stood before.
	 *
	 * @param row the revision
	 * @param diff what it changed
	 */
	record Change(HistoryRow row, WordDiff diff) {

		static Change of(HistoryRow row, HistoryRow before, HistoryRow source) {
			return new Change(row, WordDiff.of(shown(before, source), shown(row, source)));
		}

	}

}
