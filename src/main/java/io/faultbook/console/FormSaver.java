package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.language.ThreeWayMerge;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;

/**
 * Saves forms. If somebody else changed other fields in the meantime, both changes are
 * saved. If they changed the same ones, the editor checks what both changes result in.
 */
@Component
class FormSaver {

	private final TextHistory history;

	private final EditPages pages;

	FormSaver(TextHistory history, EditPages pages) {
		this.history = history;
		this.pages = pages;
	}

	/**
	 * Save a form if it has no errors, and choose the page that shows the result.
	 * @param action {@code save}, {@code next}, or {@code preview}, which saves nothing
	 * @param showForm shows the form again
	 */
	<F extends MergeableForm<F>> String respond(Submission<F> submission, String action, Supplier<String> showForm,
			Model model, HttpServletResponse response) {
		TextKey key = submission.key();
		boolean noted = StringUtils.hasText(submission.form().note());
		model.addAttribute("revision", submission.revision());
		model.addAttribute("unsaved", true);
		try {
			Result result = action.equals("preview") ? null : save(submission, model);
			boolean leaves = result == Result.SAVED || result == Result.MERGED
					|| (result == Result.UNCHANGED && action.equals("next") && !noted);
			if (result != null && leaves) {
				response.setStatus(HttpStatus.SEE_OTHER.value());
				return this.pages.afterSaving(key, result, action, model);
			}
			response.setStatus(((result == Result.CONFLICT) ? HttpStatus.CONFLICT
					: (result == Result.INVALID) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
				.value());
			if (result == Result.CONFLICT) {
				this.pages.addCode(key, model);
				return "console-conflict";
			}
			if (result == Result.UNCHANGED) {
				model.addAttribute("saved", result.parameter());
				model.addAttribute("unsaved", noted);
			}
			return showForm.get();
		}
		catch (DataAccessException | TransactionException ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return "console-unavailable";
		}
	}

	private <F extends MergeableForm<F>> Result save(Submission<F> submission, Model model) {
		if (submission.errors().hasErrors()) {
			return Result.INVALID;
		}
		try {
			CodeTexts code = submission.edit().save(submission.revision(), submission.form());
			return (code.text(submission.key().language()).revision() == submission.revision()) ? Result.UNCHANGED
					: Result.SAVED;
		}
		catch (EditRejectedException ex) {
			HistoryRow current = ex.current();
			return (current != null) ? merge(submission, current, model) : reject(submission, ex);
		}
	}

	private static Result reject(Submission<?> submission, EditRejectedException ex) {
		FormErrors.add(ex, submission.errors());
		return Result.INVALID;
	}

	private <F extends MergeableForm<F>> Result merge(Submission<F> submission, HistoryRow current, Model model) {
		TextKey key = submission.key();
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		HistoryRow base = this.history.revision(key, submission.revision()).orElse(source);
		F baseForm = submission.read().apply(base.orIfWithdrawn(source));
		F theirForm = submission.read().apply(current.orIfWithdrawn(source));
		F merged = submission.form().merge(baseForm, theirForm);
		if (submission.revision() < current.revision() && !submission.form().overlaps(baseForm, theirForm)) {
			try {
				submission.edit().save(current.revision(), merged);
				return Result.MERGED;
			}
			catch (EditRejectedException ex) {
				if (ex.current() == null) {
					return reject(submission, ex);
				}
			}
		}
		model.addAttribute("revision", current.revision());
		model.addAttribute("startedFrom", submission.revision());
		model.addAttribute("theirs", current);
		model.addAttribute("merges", compare(submission, baseForm, theirForm));
		model.addAttribute("form", merged);
		return Result.CONFLICT;
	}

	private static <F extends MergeableForm<F>> Map<String, ThreeWayMerge> compare(Submission<F> submission, F base,
			F theirs) {
		Map<String, String> baseTexts = submission.texts().apply(base);
		Map<String, String> theirTexts = submission.texts().apply(theirs);
		Map<String, ThreeWayMerge> merges = new LinkedHashMap<>();
		submission.texts()
			.apply(submission.form())
			.forEach((label, mine) -> merges.put(label,
					ThreeWayMerge.of(baseTexts.getOrDefault(label, ""), mine, theirTexts.getOrDefault(label, ""))));
		return merges;
	}

}
