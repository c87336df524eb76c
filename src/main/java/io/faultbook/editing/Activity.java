package io.faultbook.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * What an editor did.
 *
 * @param key what was changed
 * @param row the revision that it led to
 * @param before what readers saw before; null if nothing, or if it isn't known
 * @param after what readers see since; null if nothing
 */
public record Activity(TextKey key, HistoryRow row, @Nullable TextContent before, @Nullable TextContent after) {

	/** A confirmation doesn't change what readers see. */
	static Activity of(TextRevision revision) {
		TextContent before = switch (revision.kind()) {
			case CONFIRMATION -> revision.content();
			default -> revision.change().previous();
		};
		TextContent after = switch (revision.kind()) {
			case WITHDRAWAL -> revision.base();
			default -> revision.content();
		};
		return new Activity(new TextKey(revision.id(), revision.language()), revision.toHistoryRow(), before, after);
	}

	/**
	 * Which activity to list; an empty text, or null, means all.
	 *
	 * @param from the first day (UTC)
	 * @param to the last day (UTC)
	 */
	public record Filter(String catalog, String code, String editor, @Nullable LocalDate from, @Nullable LocalDate to) {

		/** Later than anything, in any database. */
		private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

		Instant start() {
			return (this.from != null) ? this.from.atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.EPOCH;
		}

		Instant end() {
			return (this.to != null) ? this.to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : END;
		}

	}

}
