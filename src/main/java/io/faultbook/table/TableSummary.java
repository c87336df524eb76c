package io.faultbook.table;

import java.util.List;

import io.faultbook.table.format.Detection;
import org.jspecify.annotations.Nullable;

/**
 * A table of a file.
 *
 * @param header the cells of the header row, or of the first row
 * @param imported whether it is the table of codes, or a part of it
 */
public record TableSummary(@Nullable String heading, int rowCount, List<String> header, Detection<Boolean> imported) {

	public TableSummary {
		header = List.copyOf(header);
	}

}
