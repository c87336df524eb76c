package io.faultbook.table.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table as it is in the file, with its header row.
 *
 * @param heading the heading above the table, the name of its sheet, or its key
 */
public record RawTable(@Nullable String heading, List<RawRow> rows) {

	public RawTable {
		rows = List.copyOf(rows);
	}

	public int columnCount() {
		return this.rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

}
