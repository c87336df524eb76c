package io.faultbook.table;

import java.util.List;

import io.faultbook.table.format.Detection;
import io.faultbook.table.format.TableFormat;
import org.jspecify.annotations.Nullable;

/**
 * The codes in a file, what was detected, and problems.
 *
 * @param charset null for workbooks
 * @param delimiter null unless the format is {@link TableFormat#DELIMITED}
 * @param tables all tables of the file
 * @param table the index of the table of codes, or of the first of several that were
 * joined
 * @param headerRow the index of the row in that table, or {@link TableOptions#NO_HEADER}
 * @param columns of that table
 * @param firstRows the cells of the first rows of that table, below the header, as they
 * are
 * @param rows all rows with a code; several can have the same one
 */
public record ParsedTable(Detection<TableFormat> format, @Nullable Detection<String> charset,
		@Nullable Detection<String> delimiter, List<TableSummary> tables, int table, Detection<Integer> headerRow,
		List<Column> columns, List<List<String>> firstRows, List<CodeRow> rows, List<Problem> problems) {

	public ParsedTable {
		tables = List.copyOf(tables);
		columns = List.copyOf(columns);
		firstRows = firstRows.stream().map(List::copyOf).toList();
		rows = List.copyOf(rows);
		problems = List.copyOf(problems);
	}

}
