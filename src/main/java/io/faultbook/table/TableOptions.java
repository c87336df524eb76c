package io.faultbook.table;

import java.util.Map;

import io.faultbook.table.format.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * What not to detect. Each value that is null, or that a map lacks, is detected.
 *
 * @param table the index of the table of codes; no other table is joined with it
 * @param headerRow the index of the header row in the table, or {@link #NO_HEADER}
 * @param roles by index of the column; a single role can be specified
 * @param languages BCP 47 tags by index of the column
 */
public record TableOptions(@Nullable String charset, @Nullable TableFormat format, @Nullable String delimiter,
		@Nullable Integer table, @Nullable Integer headerRow, Map<Integer, ColumnRole> roles,
		Map<Integer, String> languages) {

	public static final int NO_HEADER = -1;

	/** Detects everything. */
	public static final TableOptions NONE = new TableOptions(null, null, null, null, null, Map.of(), Map.of());

	public TableOptions {
		roles = Map.copyOf(roles);
		languages = Map.copyOf(languages);
	}

}
