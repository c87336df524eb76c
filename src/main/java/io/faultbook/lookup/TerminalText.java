package io.faultbook.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import io.faultbook.markdown.RemediationSteps;
import org.jspecify.annotations.Nullable;

/**
 * Lays out text for a terminal, where a Chinese character takes two columns.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">UAX 11, East Asian Width</a>
 * @see <a href="https://www.unicode.org/reports/tr14/">UAX 14, Line Breaking</a>
 */
public final class TerminalText {

	static final int COLUMNS = 80;

	private static final String INDENT = "  ";

	private static final RemediationSteps STEPS = new RemediationSteps();

	private static final String ELLIPSIS = "…";

	private TerminalText() {
	}

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
	 * Wrap a text at {@value #COLUMNS} columns, at the break opportunities of its
	 * language.
	 * @param firstPrefix the prefix of the first line
	 * @param otherPrefix the prefix of the other lines
	 */
	public static String wrap(String text, String firstPrefix, String otherPrefix, Locale language) {
		BreakIterator breaks = BreakIterator.getLineInstance(language);
		breaks.setText(text);
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(firstPrefix);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			String piece = text.substring(start, end);
			if (width(line + piece.stripTrailing()) > COLUMNS && line.length() > otherPrefix.length()) {
				lines.add(line.toString().stripTrailing());
				line = new StringBuilder(otherPrefix);
			}
			line.append(piece);
			start = end;
		}
		lines.add(line.toString().stripTrailing());
		return String.join("\n", lines);
	}

	/**
	 * Write the steps of a remediation, with the numbers that they have on a page, each
	 * with a line break at its end.
	 * @param remediation Markdown, or null if there is none
	 */
	public static String steps(@Nullable String remediation, Locale language) {
		return STEPS.readNumbered(remediation).stream().map((step) -> {
			String marker = INDENT + step.marker() + (step.marker().isEmpty() ? "" : " ");
			return wrap(step.text(), marker, " ".repeat(marker.length()), language) + '\n';
		}).collect(Collectors.joining());
	}

	/** Truncate a text to {@value #COLUMNS} columns, ending in an ellipsis. */
	public static String truncate(String text) {
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

	static String pad(String text, int columns) {
		return text + " ".repeat(Math.max(0, columns - width(text)));
	}

}
