package io.faultbook.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;

/**
 * Lays text out for a terminal, where a Chinese character takes two columns.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">UAX 11, East Asian Width</a>
 * @see <a href="https://www.unicode.org/reports/tr14/">UAX 14, Line Breaking</a>
 */
final class TerminalText {

	static final int COLUMNS = 80;

	/** One column wide. */
	private static final String ELLIPSIS = "…";

	private TerminalText() {
	}

	/** The number of columns that a text takes. */
	static int width(String text) {
		return text.codePoints().map(TerminalText::width).sum();
	}

	private static int width(int codePoint) {
		if (codePoint < 0x80) {
			return 1;
		}
		int type = UCharacter.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
			return 0;
		}
		int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
		return (width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH) ? 2 : 1;
	}

	/**
	 * Break a text into lines of at most {@value #COLUMNS} columns where its language
	 * allows.
	 * @param text the text; white space in it may become a line's end
	 * @param first what the first line begins with
	 * @param indent what the others begin with
	 */
	static String wrap(String text, String first, String indent, Locale language) {
		BreakIterator borders = BreakIterator.getLineInstance(language);
		borders.setText(text);
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(first);
		int start = borders.first();
		for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
			String piece = text.substring(start, end);
			if (width(line + piece.stripTrailing()) > COLUMNS && line.length() > indent.length()) {
				lines.add(line.toString().stripTrailing());
				line = new StringBuilder(indent);
			}
			line.append(piece);
			start = end;
		}
		lines.add(line.toString().stripTrailing());
		return String.join("\n", lines);
	}

	/**
	 * Cut a text to {@value #COLUMNS} columns, with an ellipsis where something is lost.
	 */
	static String cut(String text) {
		int columns = 0;
		int end = 0;
		for (int next = 0; next < text.length();) {
			columns += width(text.codePointAt(next));
			if (columns > COLUMNS) {
				return text.substring(0, end) + ELLIPSIS;
			}
			next = text.offsetByCodePoints(next, 1);
			end = (columns < COLUMNS) ? next : end;
		}
		return text;
	}

	/** Fill a text up with spaces to a number of columns. */
	static String pad(String text, int columns) {
		return text + " ".repeat(Math.max(0, columns - width(text)));
	}

}
