package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Collects rows into tables, within the {@link TableLimits}. */
final class RawTableCollector {

	/** Also no-break spaces, and zero-width characters that are copied from web pages. */
	private static final Pattern SPACE = Pattern
		.compile("^[\\s\\h\\u200B\\u2060\\uFEFF]++|(?<![\\s\\h\\u200B\\u2060\\uFEFF])[\\s\\h\\u200B\\u2060\\uFEFF]++$");

	private final List<RawTable> tables = new ArrayList<>();

	private List<RawRow> rows = new ArrayList<>();

	private @Nullable String heading;

	private int rowCount;

	private long cellCount;

	private long characterCount;

	/** End the current table, and start another one. */
	void startTable(@Nullable String heading) {
		if (!this.rows.isEmpty()) {
			if (this.tables.size() == TableLimits.MAX_TABLES) {
				throw UnreadableTableException.forTooMany("tables", TableLimits.MAX_TABLES);
			}
			this.tables.add(new RawTable(this.heading, this.rows));
			this.rows = new ArrayList<>();
		}
		this.heading = (heading != null && heading.isBlank()) ? null : heading;
	}

	/** Add a row unless it is blank. */
	void addRow(Position position, List<String> cells) {
		int size = cells.size();
		while (size > 0 && cells.get(size - 1).isBlank()) {
			size--;
		}
		if (size == 0) {
			return;
		}
		if (++this.rowCount > TableLimits.MAX_ROWS) {
			throw UnreadableTableException.forTooMany("rows", TableLimits.MAX_ROWS);
		}
		if (size > TableLimits.MAX_COLUMNS) {
			throw UnreadableTableException.forTooManyColumns(position.row());
		}
		this.cellCount += size;
		if (this.cellCount > TableLimits.MAX_CELLS) {
			throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS);
		}
		List<String> cleaned = new ArrayList<>(size);
		for (String cell : cells.subList(0, size)) {
			if (cell.length() > TableLimits.MAX_CELL_LENGTH) {
				throw UnreadableTableException.forTooLongCell(position.row());
			}
			this.characterCount += cell.length();
			cleaned.add(clean(cell));
		}
		if (this.characterCount > TableLimits.MAX_CHARACTERS) {
			throw UnreadableTableException.forExpansion();
		}
		this.rows.add(new RawRow(position, cleaned));
	}

	List<RawTable> tables() {
		startTable(null);
		return this.tables;
	}

	private static String clean(String cell) {
		String stripped = SPACE.matcher(cell).replaceAll("");
		return stripped.replace("\r\n", "\n").replace('\r', '\n');
	}

}
