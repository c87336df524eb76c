package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.Map;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.language.ThreeWayMerge;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Saves forms. If somebody else changed other fields in the meantime, both changes are
 * saved. If they changed the same ones, the editor checks what both changes result in.
 */
@Component
class FormSaver {

	private final TextHistory history;

	FormSaver(TextHistory history) {
		this.history = history;
	}

	/**
	 * Save a form if it has no errors.
	 * @param model is filled in if there is a conflict
	 */
	<F extends MergeableForm<F>> Result save(Submission<F> submission, Model model) {
		if (submission.errors().hasErrors()) {
			return Result.INVALID;
		}
		try {
			submission.edit().save(submission.revision(), submission.form());
			return Result.SAVED;
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
		if (!submission.form().overlaps(baseForm, theirForm)) {
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
