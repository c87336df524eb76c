package io.faultbook.table.format;

/** Limits that bound memory and time, whatever a file contains. */
public final class TableLimits {

	public static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

	/** In all tables of a file together. */
	public static final int MAX_ROWS = 200_000;

	/** The limit of spreadsheets, in UTF-16 code units. */
	public static final int MAX_CELL_LENGTH = 32_767;

	public static final int MAX_COLUMNS = 256;

	public static final int MAX_TABLES = 2_000;

	/** In all tables together, including cells that are repeated by spans or aliases. */
	static final int MAX_CELLS = 4_000_000;

	/** In all cells together, including the ones that share a text. */
	static final long MAX_CHARACTERS = 100_000_000;

	/** The elements of an HTML page need much more memory than its text. */
	static final int MAX_HTML_ELEMENTS = 600_000;

	/** Of lines with several cells, in UTF-16 code units. */
	static final int MAX_LINE_LENGTH = 1_000_000;

	/** Of texts, including blank lines. */
	static final int MAX_LINES = 1_000_000;

	/** Parsing the markup of a cell takes much more time than reading its text. */
	static final int MAX_MARKDOWN_CELLS = 1_000_000;

	static final int MAX_MARKUP_CHARACTERS = 4_000_000;

	/** The length of each cell times the tags in it, in all cells together. */
	static final long MAX_MARKUP_SEARCH = 500_000_000;

	/** HTML elements are rarely nested deeper. */
	static final int MAX_HTML_DEPTH = 512;

	/** Of JSON and YAML. */
	static final int MAX_DEPTH = 64;

	/** The nodes of YAML need much more memory than its text. */
	static final int MAX_YAML_LENGTH = 2 * 1024 * 1024;

	static final int MAX_YAML_ALIASES = 1_000;

	/** Of all parts of a workbook together. */
	static final long MAX_UNZIPPED_BYTES = 256L * 1024 * 1024;

	/** Of all rows together, up to their last cells, even if the cells are blank. */
	static final long MAX_WORKBOOK_CELLS = 100_000_000;

	/** Of one part, such as a sheet or the shared strings. */
	static final int MAX_PART_BYTES = 64 * 1024 * 1024;

	private TableLimits() {
	}

}
