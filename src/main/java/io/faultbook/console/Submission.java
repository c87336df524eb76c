package io.faultbook.console;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextKey;

import org.springframework.validation.BindingResult;

/**
 * A form that an editor submits.
 *
 * @param revision the revision that the editor started from
 * @param read fills in the form with a revision
 * @param texts the parts of the form as text, by the keys of their labels
 * @param edit saves a form as the successor of a revision
 */
record Submission<F extends MergeableForm<F>>(TextKey key, int revision, F form, BindingResult errors,
		Function<HistoryRow, F> read, Function<F, Map<String, String>> texts, Edit<F> edit) {

	interface Edit<F> {

		CodeTexts save(int revision, F form);

	}

	/** What became of a form. */
	enum Result {

		SAVED,

		/** Saved together with what somebody else changed in the meantime. */
		MERGED,

		/** The code's last text was withdrawn. */
		WITHDRAWN,

		/** Not saved, because nothing is different. */
		UNCHANGED,

		/** Not saved, because somebody else changed the same field. */
		CONFLICT,

		/** Not saved, because fields are invalid. */
		INVALID;

		/** The value of the parameter {@code saved} of the next page. */
		String parameter() {
			return (this == SAVED) ? "" : name().toLowerCase(Locale.ROOT);
		}

	}

}
