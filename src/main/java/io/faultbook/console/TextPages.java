package io.faultbook.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.RefusedEditException;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
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

	private final EditingProperties limits;

	private final MessageSource messages;

	TextPages(ConsolePages pages, TextHistory history, EditingProperties limits, MessageSource messages) {
		this.pages = pages;
		this.history = history;
		this.limits = limits;
		this.messages = messages;
	}

	/** The text as it stands, to be written on. */
	ResponseEntity<byte[]> standing(TextKey key, HttpServletRequest request) {
		CodeTexts code = this.history.of(key.code());
		Map<String, Object> model = new HashMap<>();
		model.put("saved", request.getParameter("saved") != null);
		return edit(HttpStatus.OK, key, code, TextForm.of(code.in(key.language())), model, request);
	}

	/** What was typed, with a preview, not saved. */
	ResponseEntity<byte[]> preview(TextKey key, TextForm form, HttpServletRequest request) {
		return edit(HttpStatus.OK, key, this.history.of(key.code()), form, Map.of(), request);
	}

	/** What was typed, with what is wrong with it. */
	ResponseEntity<byte[]> refused(TextKey key, TextForm form, RefusedEditException refusal,
			HttpServletRequest request) {
		Map<String, String> told = FormErrors.told(FormErrors.of(refusal), this.messages,
				LocaleContextHolder.getLocale());
		return edit(HttpStatus.UNPROCESSABLE_CONTENT, key, this.history.of(key.code()), form, Map.of("errors", told),
				request);
	}

	private ResponseEntity<byte[]> edit(HttpStatus status, TextKey key, CodeTexts code, TextForm form,
			Map<String, Object> further, HttpServletRequest request) {
		TextState state = code.in(key.language());
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.put("form", form);
		model.put("state", state);
		model.put("edited", state.isEdited());
		model.put("limit", this.limits.maxTextLength());
		model.put("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		model.put("preview", this.markdown.render(form.remediation()));
		model.put("errors", Map.of());
		model.put("others",
				code.texts()
					.stream()
					.filter((text) -> !text.language().equals(key.language()) && text.effective() != null)
					.toList());
		model.putAll(further);
		return this.pages.show(status, "text", request, model);
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
		HistoryRow theirs = this.history.revision(key, standing).orElseThrow();
		Optional<HistoryRow> base = this.history.revision(key, mine.revision());
		String words = base.map(TextForm::words).orElse("");
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.put("form", mine.on(standing));
		model.put("theirs", theirs);
		model.put("theirChange", WordDiff.of(words, TextForm.words(theirs)));
		model.put("myChange", WordDiff.of(words, mine.words()));
		model.put("limit", this.limits.maxTextLength());
		model.put("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		model.put("errors", Map.of());
		return this.pages.show(HttpStatus.CONFLICT, "conflict", request, model);
	}

	/** Every revision with what it changed, the newest first. */
	ResponseEntity<byte[]> history(TextKey key, int page, int size, HttpServletRequest request) {
		CodeTexts code = this.history.of(key.code());
		TextHistory.Part part = this.history.of(key, page, size + 1);
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		List<HistoryRow> rows = part.rows();
		List<Change> changes = IntStream.range(0, Math.min(size, rows.size()))
			.mapToObj((i) -> Change.of(rows.get(i), (i + 1 < rows.size()) ? rows.get(i + 1) : source, source))
			.toList();
		Map<String, Object> model = new HashMap<>(about(key, code.message()));
		model.put("changes", changes);
		model.put("source", source);
		model.put("revision", code.in(key.language()).revision());
		model.put("edited", code.in(key.language()).isEdited());
		model.put("stale", request.getParameter("stale") != null);
		model.put("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		model.put("page", page);
		model.put("more", part.total() > (page + 1L) * size);
		return this.pages.show("history", request, model);
	}

	private static Map<String, Object> about(TextKey key, String message) {
		return Map.of("code", key.code(), "message", message, "tag", key.tag());
	}

	/**
	 * A revision, and what it changed of what stood before.
	 *
	 * @param row the revision
	 * @param diff what it changed
	 */
	record Change(HistoryRow row, WordDiff diff) {

		/** A withdrawal brings the source text back. */
		static Change of(HistoryRow row, HistoryRow before, HistoryRow source) {
			HistoryRow then = (before.description() != null) ? before : source;
			HistoryRow now = (row.description() != null) ? row : source;
			return new Change(row, WordDiff.of(TextForm.words(then), TextForm.words(now)));
		}

	}

}
