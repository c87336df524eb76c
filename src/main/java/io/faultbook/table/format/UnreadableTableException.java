package io.faultbook.table.format;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A file that can't be read as a table, or that exceeds a limit. */
public final class UnreadableTableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient List<Object> arguments;

	private UnreadableTableException(@Nullable Throwable cause, String key, Object... arguments) {
		super(key + List.of(arguments), cause);
		this.key = key;
		this.arguments = List.of(arguments);
	}

	/** The key of a message, such as {@code too-many-rows}. */
	public String key() {
		return this.key;
	}

	/** The arguments of the message. */
	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * The option that doesn't fit the file, such as {@code headerRow}; otherwise null.
	 */
	public @Nullable String option() {
		return this.key.equals("invalid-option") ? String.valueOf(this.arguments.get(0)) : null;
	}

	/** The limit is in bytes. */
	static UnreadableTableException forTooLargeFile(int maxBytes) {
		return new UnreadableTableException(null, "file-too-large", maxBytes / 1024 / 1024);
	}

	/** Too many tables, rows, or cells. */
	static UnreadableTableException forTooMany(String things, int limit) {
		return new UnreadableTableException(null, "too-many-" + things, limit);
	}

	public static UnreadableTableException forTooManyRows() {
		return forTooMany("rows", TableLimits.MAX_ROWS);
	}

	static UnreadableTableException forTooManyColumns(int row) {
		return new UnreadableTableException(null, "too-many-columns", row, TableLimits.MAX_COLUMNS);
	}

	static UnreadableTableException forTooLongCell(int row) {
		return new UnreadableTableException(null, "cell-too-long", row, TableLimits.MAX_CELL_LENGTH);
	}

	/** The line is where the row with the opening quotation mark starts. */
	static UnreadableTableException forUnclosedQuote(int line) {
		return new UnreadableTableException(null, "unclosed-quote", line);
	}

	static UnreadableTableException forTooDeepNesting() {
		return new UnreadableTableException(null, "nested-too-deeply", TableLimits.MAX_DEPTH);
	}

	/** A small file that expands to a huge one. */
	static UnreadableTableException forExpansion() {
		return new UnreadableTableException(null, "expands-too-much");
	}

	/** A path or a document type in an archive. */
	static UnreadableTableException forUnsafeArchive(String entry) {
		return new UnreadableTableException(null, "unsafe-archive", entry);
	}

	static UnreadableTableException forUnsupportedFormat(String format) {
		return new UnreadableTableException(null, "unsupported-format", format);
	}

	/** The line is 0 if it isn't known. */
	static UnreadableTableException forInvalidSyntax(TableFormat format, int line, Exception cause) {
		return (line > 0) ? new UnreadableTableException(cause, "invalid-syntax", format, line)
				: new UnreadableTableException(cause, "invalid-file", format);
	}

	/** The argument is the number of the line, or the key. */
	static UnreadableTableException forDuplicateKey(Object where) {
		return new UnreadableTableException(null, "duplicate-key", where);
	}

	public static UnreadableTableException forNoTable() {
		return new UnreadableTableException(null, "no-table");
	}

	/** An override such as {@code charset} that doesn't fit. */
	public static UnreadableTableException forInvalidOption(String option) {
		return new UnreadableTableException(null, "invalid-option", option);
	}

}
