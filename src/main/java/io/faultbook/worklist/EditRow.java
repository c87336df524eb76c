package io.faultbook.worklist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.FieldViolation;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.lookup.CsvTable;
import io.faultbook.table.format.RawRow;
import io.faultbook.table.format.RawTable;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table with edits. Cells have no surrounding space.
 *
 * @param line the number of the row's first line in the file, or of the row in the sheet
 */
record EditRow(int line, String catalog, String code, String language, String revision, String message,
		String description, String remediation, String note, String dataVersion) {

	/** Their order in a table that is exported. */
	static final List<String> COLUMNS = List.of("catalog", "code", "language", "revision", "message",
			"sourceDescription", "sourceRemediation", "description", "remediation", "note", "dataVersion");

	static final List<String> REQUIRED = List.of("code", "language", "revision", "description", "remediation");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private static final Pattern SPACE = Pattern
		.compile("^[\\s\\h\\u200B\\u2060\\uFEFF]+|(?<![\\s\\h\\u200B\\u2060\\uFEFF])[\\s\\h\\u200B\\u2060\\uFEFF]+$");

	/**
	 * Read the rows of a table.
	 * @param missing is filled with the columns that the table lacks
	 */
	static List<EditRow> of(RawTable table, List<String> missing) {
		RawRow header = table.rows().get(0);
		Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (int i = 0; i < header.cells().size(); i++) {
			columns.putIfAbsent(header.cell(i), i);
		}
		REQUIRED.stream().filter((name) -> !columns.containsKey(name)).forEach(missing::add);
		return missing.isEmpty() ? table.rows().stream().skip(1).map((row) -> of(row, columns)).toList() : List.of();
	}

	private static EditRow of(RawRow row, Map<String, Integer> columns) {
		UnaryOperator<String> cell = (name) -> columns.containsKey(name) ? row.cell(columns.getOrDefault(name, 0)) : "";
		return new EditRow(row.position().row(), cell.apply("catalog"), CsvTable.restore(cell.apply("code")),
				cell.apply("language"), cell.apply("revision"), cell.apply("message"), cell.apply("description"),
				cell.apply("remediation"), CsvTable.restore(cell.apply("note")), cell.apply("dataVersion"));
	}

	/**
	 * Identify the text.
	 * @throws EditRejectedException if a cell is invalid
	 */
	TextKey key(String defaultCatalog) {
		return new TextKey(new CodeId(this.catalog.isEmpty() ? defaultCatalog : this.catalog, this.code),
				LanguageTags.parse(this.language, "language"));
	}

	/**
	 * The revision that the edit is based on.
	 * @throws EditRejectedException if it isn't a number
	 */
	int expected() {
		return number("revision", this.revision);
	}

	/** Whether what readers see is still what it was when the table was exported. */
	boolean isCurrent(TextState state) {
		return state.revision() == expected()
				&& (this.dataVersion.isEmpty() || state.change().version() <= number("dataVersion", this.dataVersion));
	}

	/**
	 * Check that the revision exists.
	 * @throws EditRejectedException if it is newer than the current one
	 */
	void checkRevision(TextState current) {
		if (expected() > current.revision()) {
			throw invalid("revision", "row-number");
		}
	}

	private static int number(String column, String cell) {
		if (!NUMBER.matcher(cell).matches()) {
			throw invalid(column, "row-number");
		}
		return Integer.parseInt(cell);
	}

	/**
	 * Check that the row is about the code, because sorting only some columns of a
	 * spreadsheet moves texts to other codes.
	 * @throws EditRejectedException if it has another message
	 */
	void checkMessage(String expected) {
		if (!this.message.isEmpty() && !isExportOf(expected, this.message)) {
			throw invalid("message", "row-message");
		}
	}

	private static EditRejectedException invalid(String column, String violation) {
		return EditRejectedException.forInvalidFields(Map.of('/' + column, FieldViolation.of(violation)));
	}

	/** Whether the row still says what was exported of a text. */
	boolean says(@Nullable TextContent content) {
		return (content == null) ? (this.description.isEmpty() && this.remediation.isEmpty())
				: (isExportOf(content.description(), this.description)
						&& isExportOf(content.remediation(), this.remediation));
	}

	/** The new text. Cells that weren't changed keep spaces that cells can't have. */
	TextContent content(@Nullable TextContent current) {
		if (current == null) {
			return new TextContent(CsvTable.restore(this.description), emptyToNull(CsvTable.restore(this.remediation)));
		}
		return new TextContent(
				isExportOf(current.description(), this.description) ? current.description()
						: CsvTable.restore(this.description),
				isExportOf(current.remediation(), this.remediation) ? current.remediation()
						: emptyToNull(CsvTable.restore(this.remediation)));
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** Whether a cell contains a text, as it is or for a spreadsheet. */
	private static boolean isExportOf(@Nullable String text, String cell) {
		String clean = clean((text != null) ? text : "");
		return cell.equals(clean) || cell.equals(clean(CsvTable.neutralize((text != null) ? text : "")));
	}

	/** As cells are read. */
	private static String clean(String text) {
		return SPACE.matcher(text).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
	}

}
