package io.faultbook.console;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.faultbook.editing.HistoryRow;
import io.faultbook.language.WordDiff;

/**
 * How to show revisions.
 *
 * @param text what readers see of a revision
 * @param diff how to compare two such texts
 */
record RevisionFormat(Function<HistoryRow, String> text, BiFunction<String, String, WordDiff> diff) {

	/**
	 * The text that readers saw while the revision was current.
	 * @param source the source text, which readers see after a withdrawal
	 */
	String visibleText(HistoryRow row, HistoryRow source) {
		return this.text.apply(row.orIfWithdrawn(source));
	}

}
