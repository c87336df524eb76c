package io.faultbook.editing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A revision as its readers see it.
 *
 * @param revision its number; 0 for the source text
 * @param kind what was done, or {@code source}
 * @param description what the code means; null for a withdrawal
 * @param remediation what to do, Markdown; null for another language's, empty for none on
 * purpose
 * @param note why
 * @param editor who; null for the source text
 * @param at when
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

}
