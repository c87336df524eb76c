package io.faultbook.worklist;

import java.util.List;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table with edits.
 *
 * @param saved the number of rows that were saved
 * @param unchanged the number of rows that say what was exported, or what readers see
 * @param rejected the rows that weren't saved
 */
public record EditReport(int saved, int unchanged, List<Rejected> rejected) {

	public EditReport {
		rejected = List.copyOf(rejected);
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
	 * A row that wasn't saved.
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
	 * Two changes of a text.
	 *
	 * @param base what both are based on; null if that isn't known
	 * @param mine what the row says
	 * @param theirs what readers see now; null for no text
	 * @param current the current revision
	 */
	public record Conflict(TextKey key, @Nullable TextContent base, TextContent mine, @Nullable TextContent theirs,
			HistoryRow current, String note) {

	}

}
