package io.faultbook.imports;

import io.faultbook.table.format.UnreadableTableException;

/** A file of an import that can't be read. */
final class UnreadableFileException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int file;

	private final UnreadableTableException reason;

	UnreadableFileException(int file, UnreadableTableException reason) {
		super(reason);
		this.file = file;
		this.reason = reason;
	}

	/** The number of the file. */
	int file() {
		return this.file;
	}

	UnreadableTableException reason() {
		return this.reason;
	}

}
