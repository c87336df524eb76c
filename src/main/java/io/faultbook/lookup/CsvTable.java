package io.faultbook.lookup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV. Null and an empty string are both an empty field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvTable {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** Spreadsheets run such a cell, unless it's a number. */
	private static final Pattern FORMULA = Pattern
		.compile("(?U)(?!-\\d+(?:\\.\\d+)?\\z)\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

	private final CSVPrinter printer;

	private final boolean spreadsheet;

	/**
	 * Start a table.
	 * @param spreadsheet whether to add a byte-order mark, without which Excel doesn't
	 * read UTF-8, and to write formulas as text
	 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV
	 * injection</a>
	 */
	public CsvTable(OutputStream out, boolean spreadsheet) throws IOException {
		BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		if (spreadsheet) {
			writer.write(BYTE_ORDER_MARK);
		}
		this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		this.spreadsheet = spreadsheet;
	}

	public void addRow(@Nullable Object... cells) throws IOException {
		for (Object cell : cells) {
			this.printer.print((this.spreadsheet && cell instanceof String text) ? neutralize(text) : cell);
		}
		this.printer.println();
	}

	/** A cell that starts with an apostrophe is a text. */
	public static String neutralize(String text) {
		return FORMULA.matcher(text).lookingAt() ? '\'' + text : text;
	}

	/** Undo {@link #neutralize}. */
	public static String restore(String cell) {
		boolean neutralized = cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).lookingAt();
		return neutralized ? cell.substring(1) : cell;
	}

	public void flush() throws IOException {
		this.printer.flush();
	}

}
