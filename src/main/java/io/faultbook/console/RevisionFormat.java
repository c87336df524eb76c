package io.faultbook.console;

import java.util.function.BiFunction;

import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.language.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * How to show revisions.
 *
 * @param text a function of the description and the remediation of a revision, returning
 * what readers see of it
 * @param diff how to compare two such texts
 */
record RevisionFormat(BiFunction<@Nullable String, @Nullable String, String> text,
		BiFunction<String, String, WordDiff> diff) {

	/**
	 * The text that readers saw while the revision was current.
	 * @param source the source text, which readers see after a withdrawal
	 */
	String visibleText(HistoryRow row, HistoryRow source) {
		HistoryRow visible = row.orIfWithdrawn(source);
		return text(visible.description(), visible.remediation());
	}

	/** What readers see of a text; empty if there is none. */
	String text(@Nullable TextContent content) {
		return (content != null) ? text(content.description(), content.remediation()) : "";
	}

	private String text(@Nullable String description, @Nullable String remediation) {
		return this.text.apply(description, remediation);
	}

}
