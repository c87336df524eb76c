package io.faultbook.console;

import io.faultbook.editing.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * A revision with what it changed for readers.
 *
 * @param row the revision
 * @param diff the changed words
 */
record RevisionDiff(HistoryRow row, WordDiff diff) {

	/**
	 * Compare a revision with another.
	 * @param source the source text, which readers see after a withdrawal
	 */
	static RevisionDiff between(HistoryRow before, HistoryRow row, HistoryRow source) {
		return new RevisionDiff(row, WordDiff.of(shown(before, source), shown(row, source)));
	}

	/** The words that readers saw while a revision was the current one. */
	static String shown(HistoryRow row, HistoryRow source) {
		HistoryRow text = (row.description() != null) ? row : source;
		return words(text.description(), text.remediation());
	}

	static String words(@Nullable String description, @Nullable String remediation) {
		return ((description != null) ? description : "") + "\n\n" + ((remediation != null) ? remediation : "");
	}

}
