package io.faultbook.table;

import java.util.List;
import java.util.Optional;

import io.faultbook.table.format.Detection;
import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.RawRow;
import io.faultbook.table.format.RawTable;

/**
 * A table, and what its rows and columns are.
 *
 * @param rows the rows below the header
 */
record TableLayout(RawTable table, Detection<Integer> headerRow, List<RawRow> rows, List<Column> columns) {

	TableLayout {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
	}

	Optional<Column> column(ColumnRole role) {
		return this.columns.stream().filter((column) -> column.has(role)).findFirst();
	}

	/** How many rows have a code, if there is a text beside it. */
	long codeCount() {
		Optional<Column> code = column(ColumnRole.CODE);
		boolean texts = this.columns.stream().anyMatch((column) -> column.role().value().isText());
		return (code.isEmpty() || !texts) ? 0
				: this.rows.stream().filter((row) -> CodeCell.of(row.cell(code.get().index())).isPresent()).count();
	}

	/** The header that names the code, if there is one. */
	Optional<String> codeHeader() {
		return column(ColumnRole.CODE).filter((column) -> column.role().reason() != DetectionReason.CODE_VALUES)
			.map((column) -> HeaderWords.normalize(column.header()));
	}

	/** The same headers, or at least the same one for codes. */
	boolean hasSameColumns(TableLayout other) {
		return headers().equals(other.headers())
				|| (codeHeader().isPresent() && codeHeader().equals(other.codeHeader()));
	}

	private List<String> headers() {
		return this.columns.stream().map(Column::header).sorted().toList();
	}

	/** Whether a row repeats the header, for example on each page of a document. */
	boolean isHeader(RawRow row) {
		Optional<Column> code = column(ColumnRole.CODE).filter((column) -> repeatsHeader(row, column));
		long filled = row.cells().stream().filter((cell) -> !cell.isEmpty()).count();
		return code.isPresent()
				&& this.columns.stream().filter((column) -> repeatsHeader(row, column)).limit(2).count() == Math.min(2,
						filled);
	}

	private static boolean repeatsHeader(RawRow row, Column column) {
		return !column.header().isEmpty()
				&& HeaderWords.normalize(row.cell(column.index())).equals(HeaderWords.normalize(column.header()));
	}

	/**
	 * A row that has the same text in all cells, or nothing but a text in the first, is
	 * the heading of a section.
	 */
	boolean isSection(RawRow row) {
		String first = row.cell(0);
		boolean alone = row.cells().stream().skip(1).allMatch(String::isEmpty);
		boolean repeated = row.cells().size() > 1 && row.cells().stream().allMatch(first::equals);
		return this.columns.size() > 1 && (repeated || (alone && !CodeCell.isNumbered(first) && !first.isEmpty()));
	}

}
