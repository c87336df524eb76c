package io.faultbook.console;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.Handling;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.language.WordDiff;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;

/** What the pages for texts share with those for what programs need to know. */
@Component
class EditPages {

	private final TextHistory history;

	private final SnapshotHolder holder;

	private final HandlingLines lines;

	EditPages(TextHistory history, SnapshotHolder holder, HandlingLines lines) {
		this.history = history;
		this.holder = holder;
		this.lines = lines;
	}

	/**
	 * Identify what is edited, and add what the templates need to link to its pages.
	 * @param language null for what programs need to know
	 */
	TextKey key(@Nullable String catalog, String code, @Nullable String language, Model model) {
		TextKey key = new TextKey(this.holder.current().catalogs().id(catalog, code),
				(language != null) ? LanguageTags.parse(language, "language") : Handling.LANGUAGE);
		model.addAttribute("path", path(key));
		model.addAttribute("isHandling", isHandling(key));
		model.addAttribute("fields", isHandling(key) ? "console-handling-parts" : "console-parts");
		model.addAttribute("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		return key;
	}

	/** Add the code and its texts in other languages. */
	CodeTexts addCode(TextKey key, Model model) {
		CodeTexts code = this.history.code(key.id());
		model.addAttribute("message", code.message());
		model.addAttribute("state", code.text(key.language()));
		List<TextState> others = code.texts()
			.stream()
			.filter((text) -> !text.language().equals(key.language()) && text.effective() != null)
			.toList();
		model.addAttribute("others", others);
		return code;
	}

	/** Choose the page that shows the result of a form. */
	String respond(TextKey key, HttpServletResponse response, Supplier<Result> submit, Supplier<String> showForm,
			Model model) {
		try {
			Result result = submit.get();
			switch (result) {
				case SAVED, MERGED -> {
					response.setStatus(HttpStatus.SEE_OTHER.value());
					return redirect(key, (result == Result.MERGED) ? "?saved=merged" : "?saved");
				}
				case CONFLICT -> {
					response.setStatus(HttpStatus.CONFLICT.value());
					addCode(key, model);
					return "console-conflict";
				}
				case INVALID -> response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				default -> response.setStatus(HttpStatus.OK.value());
			}
			return showForm.get();
		}
		catch (DataAccessException | TransactionException ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return "console-unavailable";
		}
	}

	/** How to show a revision. */
	RevisionFormat format(TextKey key, Locale reader) {
		if (isDetails(key)) {
			return new RevisionFormat((json, ignored) -> this.lines.ofDetails(json, reader), WordDiff::ofLines);
		}
		return isHandling(key)
				? new RevisionFormat((json, ignored) -> this.lines.ofJson(json, reader), WordDiff::ofLines)
				: new RevisionFormat(RevisionDiff::join, WordDiff::of);
	}

	String redirect(TextKey key, String suffix) {
		return "redirect:/console/" + path(key) + suffix;
	}

	/** The path below the console. */
	String path(TextKey key) {
		return this.holder.current().catalogs().path(key.id())
				+ (isDetails(key) ? "/details" : isHandling(key) ? "/handling" : "/texts/" + key.tag());
	}

	private static boolean isDetails(TextKey key) {
		return key.language().equals(CodeDetails.LANGUAGE);
	}

	private static boolean isHandling(TextKey key) {
		return key.language().equals(Handling.LANGUAGE);
	}

}
