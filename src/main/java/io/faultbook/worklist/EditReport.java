package io.faultbook.worklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextKey;
import io.faultbook.language.ThreeWayMerge;
import io.faultbook.language.WordDiff;
import io.faultbook.worklist.Settlement.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a table with edits.
 *
 * @param changes the rows that are saved
 * @param kept the number of conflicts that were settled with the current text
 * @param unchanged the number of rows that say what was exported, or what readers see
 * @param rejected the rows that aren't saved
 * @param settled the current revisions of the conflicts that are settled, by line
 */
public record EditReport(List<Change> changes, int kept, int unchanged, List<Rejected> rejected,
		Map<Integer, Integer> settled) {

	public EditReport {
		changes = List.copyOf(changes);
		rejected = List.copyOf(rejected);
		settled = Map.copyOf(settled);
	}

	/** The rows whose text somebody else changed after the export. */
	public List<Rejected> conflicts() {
		return this.rejected.stream().filter((row) -> row.conflict() != null).toList();
	}

	/** The rows that are invalid. */
	public List<Rejected> faults() {
		return this.rejected.stream().filter((row) -> row.conflict() == null).toList();
	}

	/**
	 * A row that is saved.
	 *
	 * @param line the number of its first line in the file
	 * @param before what readers saw; null for no text
	 */
	public record Change(int line, TextKey key, @Nullable TextContent before, TextContent after) {

		public WordDiff description() {
			return WordDiff.of((this.before != null) ? this.before.description() : "", this.after.description());
		}

		public WordDiff remediation() {
			return WordDiff.of(orEmpty((this.before != null) ? this.before.remediation() : null),
					orEmpty(this.after.remediation()));
		}

	}

	/**
	 * A row that isn't saved.
	 *
	 * @param line the number of its first line in the file
	 * @param rejection the reason
	 * @param conflict null unless the text changed in the meantime
	 */
	public record Rejected(int line, String catalog, String code, String language, EditRejectedException rejection,
			@Nullable Conflict conflict) {

		static Rejected of(EditRow row, EditRejectedException rejection, @Nullable Conflict conflict) {
			return new Rejected(row.line(), row.catalog(), row.code(), row.language(), rejection, conflict);
		}

	}

	/**
	 * Two changes of a text, and how the editor settles the conflict.
	 *
	 * @param base what both are based on; their text if that isn't known
	 * @param mine what the row says
	 * @param theirs what readers see now; empty for no text
	 * @param current the current revision
	 */
	public record Conflict(TextKey key, TextContent base, TextContent mine, TextContent theirs, HistoryRow current,
			Settlement settlement) {

		static Conflict of(TextKey key, @Nullable TextContent base, TextContent mine, @Nullable TextContent current,
				HistoryRow revision, @Nullable Settlement settlement) {
			TextContent theirs = Objects.requireNonNullElse(current, new TextContent("", null));
			TextContent origin = Objects.requireNonNullElse(base, theirs);
			Settlement merged = new Settlement(revision.revision(), Choice.MERGED,
					merge(origin.description(), mine.description(), theirs.description()).merged(),
					merge(origin.remediation(), mine.remediation(), theirs.remediation()).merged());
			return new Conflict(key, origin, mine, theirs, revision, Objects.requireNonNullElse(settlement, merged));
		}

		public ThreeWayMerge description() {
			return merge(this.base.description(), this.mine.description(), this.theirs.description());
		}

		public ThreeWayMerge remediation() {
			return merge(this.base.remediation(), this.mine.remediation(), this.theirs.remediation());
		}

		/**
		 * The text that the editor chose. Without a remediation, it is left out on
		 * purpose if it was before.
		 */
		TextContent chosen() {
			String remediation = this.settlement.remediation();
			boolean leftOut = "".equals(this.mine.remediation()) || "".equals(this.theirs.remediation());
			return switch (this.settlement.choice()) {
				case MERGED -> new TextContent(this.settlement.description(),
						(remediation.isBlank() && !leftOut) ? null : remediation);
				case MINE -> this.mine;
				case THEIRS -> this.theirs;
			};
		}

	}

	private static ThreeWayMerge merge(@Nullable String base, @Nullable String mine, @Nullable String theirs) {
		return ThreeWayMerge.of(orEmpty(base), orEmpty(mine), orEmpty(theirs));
	}

	private static String orEmpty(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
