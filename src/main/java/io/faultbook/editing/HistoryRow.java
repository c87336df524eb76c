package io.faultbook.editing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row of a text's history: a revision, or the source text.
 *
 * @param revision 0 for the source text
 * @param kind what the editor did, or {@code source}
 * @param description null for a withdrawal
 * @param remediation Markdown; null to show the remediation in another language; empty
 * for no remediation
 * @param note the reason for the change
 * @param editor null for the source text
 */
public record HistoryRow(int revision, String kind, @Nullable String description, @Nullable String remediation,
		@Nullable String note, @Nullable String editor, @Nullable Instant at) {

	static HistoryRow of(int revision, String kind, @Nullable TextContent content, @Nullable String note,
			@Nullable String editor, @Nullable Instant at) {
		return new HistoryRow(revision, kind, (content != null) ? content.description() : null,
				(content != null) ? content.remediation() : null, note, editor, at);
	}

	static HistoryRow ofSource(TextState state) {
		WrittenText source = state.source();
		return of(0, "source", (source != null) ? source.content() : null, null, null,
				(source != null) ? source.updatedAt() : null);
	}

	/** This row, or the source text, which readers see after a withdrawal. */
	public HistoryRow orIfWithdrawn(HistoryRow source) {
		return (this.description != null) ? this : source;
	}

}
