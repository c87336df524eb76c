package io.faultbook.table.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The tables of a file, and how the file was read.
 *
 * @param charset null for workbooks
 * @param delimiter null unless the format is {@link TableFormat#DELIMITED}
 */
public record TableFile(Detection<TableFormat> format, @Nullable Detection<String> charset,
		@Nullable Detection<String> delimiter, List<RawTable> tables) {

	public TableFile {
		tables = List.copyOf(tables);
	}

}
