package io.faultbook.table;

import java.util.List;
import java.util.Locale;

import io.faultbook.table.format.Position;

/**
 * Something that looks wrong in a row.
 *
 * @param column the index of the cell
 * @param arguments of the message of the kind
 */
public record Problem(Kind kind, Position position, int column, List<String> arguments) {

	public Problem {
		arguments = List.copyOf(arguments);
	}

	/** The arguments of each kind are in parentheses. */
	public enum Kind {

		/** (The code, the number of the earlier row that has it). */
		DUPLICATE_CODE,
		/** The row is left out (the start of the cell). */
		NOT_A_CODE, EMPTY_MESSAGE,
		/** The row has more cells than the header (the start of the cell). */
		EXTRA_CELL,
		/** The text ends in the middle (the end of the text). */
		CUT_OFF_TEXT,
		/** Characters were lost (the damaged part). */
		ENCODING_DAMAGE,
		/** The end of the text is left out (the maximum length). */
		TEXT_TOO_LONG,
		/** Control characters are left out. */
		UNPRINTABLE,
		/** Another file has a text in the language (the language). */
		DUPLICATE_LANGUAGE,
		/** Another file has the message of the code, so this one is left out. */
		FURTHER_MESSAGE,
		/** The text is left out (the language). */
		UNKNOWN_LANGUAGE,
		/** The value is left out (the value, the permitted values). */
		UNKNOWN_VALUE;

		/** For keys of messages. */
		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
