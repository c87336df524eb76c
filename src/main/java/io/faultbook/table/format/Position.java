package io.faultbook.table.format;

import org.jspecify.annotations.Nullable;

/**
 * Where a row is in the file.
 *
 * @param sheet the name of the sheet, or null if the file isn't a workbook
 * @param row the number of the row in the sheet, of its first line in a text, or of the
 * item in JSON, YAML, and properties; starts at 1
 */
public record Position(@Nullable String sheet, int row) {

	static Position of(int row) {
		return new Position(null, row);
	}

}
