package io.faultbook.table.format;

import java.util.List;

public record RawRow(Position position, List<String> cells) {

	public RawRow {
		cells = List.copyOf(cells);
	}

	/** The text of a cell, or an empty string if the row is shorter. */
	public String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

}
