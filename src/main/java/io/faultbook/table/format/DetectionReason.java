package io.faultbook.table.format;

import java.util.Locale;

/** Why a value was detected. The evidence of each reason is in parentheses. */
public enum DetectionReason {

	/** The caller specified the value. */
	SPECIFIED,

	// The character set
	BYTE_ORDER_MARK, WELL_FORMED_UTF_8,
	/** Almost all of it is (number of damaged places). */
	MOSTLY_UTF_8,
	/** (Confidence in percent). */
	BYTE_FREQUENCY,

	// The format and the delimiter
	FILE_SIGNATURE, FILE_EXTENSION, CONTENT,
	/** (Number of columns, percentage of the records that have as many). */
	CONSISTENT_COLUMNS,

	// The table
	ONLY_TABLE,
	/** (Number of codes). */
	MOST_CODES, SAME_COLUMNS,
	/** A header or a heading that is typical of other tables (the word). */
	TYPICAL_HEADERS, NO_CODES, OTHER_COLUMNS,

	// The header row, the columns, and their languages
	/** The row contains header words (the words). */
	HEADER_WORDS, UNLIKE_OTHER_ROWS, LIKE_OTHER_ROWS,
	/** The header of the column (the word). */
	HEADER_WORD,
	/** The values are distinct and look like codes (percentage). */
	CODE_VALUES,
	/** The values are texts (average length). */
	TEXT_VALUES,
	/** The writing system of the values. */
	SCRIPT, FILE_NAME,
	/** Another column has the role. */
	ROLE_TAKEN, NOT_RECOGNIZED;

	/** For keys of messages, such as {@code header-word}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
