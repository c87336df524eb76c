package io.faultbook.resolve;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text, or a part of a line that is very long.
 *
 * @param number the number of the line, from 1
 * @param offset the offset of the part in its line
 * @param text the text without its line separator
 */
record Line(int number, int offset, String text) {

	/** In UTF-16 code units. A minified JSON document can be a single line. */
	private static final int MAX_LENGTH = 1_000;

	private static final int MIN_LENGTH = MAX_LENGTH / 2;

	/** Where a long line is split, the best first, so that no message is. */
	private static final List<String> BREAKS = List.of("};>", ",\t", " ");

	private static final Pattern SEPARATOR = Pattern.compile("\r\n|[\n\r]");

	/**
	 * Visit the lines of a text that aren't blank. A separator at the end starts no
	 * further line.
	 * @param firstLine the number of the first line
	 * @return the number of lines, including blank ones
	 */
	static int forEach(String text, int firstLine, Consumer<Line> action) {
		Matcher separator = SEPARATOR.matcher(text);
		int number = firstLine;
		int start = 0;
		while (start < text.length()) {
			boolean found = separator.find();
			String line = text.substring(start, found ? separator.start() : text.length());
			if (!line.isBlank()) {
				split(number, line, action);
			}
			number++;
			start = found ? separator.end() : text.length();
		}
		return number - firstLine;
	}

	/** The texts of all lines, without their separators. */
	static List<String> separate(String text) {
		return text.isEmpty() ? List.of() : List.of(SEPARATOR.split(withoutLastSeparator(text), -1));
	}

	private static String withoutLastSeparator(String text) {
		int end = text.endsWith("\r\n") ? 2 : (text.endsWith("\n") || text.endsWith("\r")) ? 1 : 0;
		return text.substring(0, text.length() - end);
	}

	private static void split(int number, String text, Consumer<Line> action) {
		int start = 0;
		while (text.length() - start > MAX_LENGTH) {
			int end = breakAfter(text, start);
			action.accept(new Line(number, start, text.substring(start, end)));
			start = end;
		}
		action.accept(new Line(number, start, text.substring(start)));
	}

	private static int breakAfter(String text, int start) {
		int end = start + MAX_LENGTH;
		for (String breaks : BREAKS) {
			for (int i = end; i > start + MIN_LENGTH; i--) {
				if (breaks.indexOf(text.charAt(i - 1)) >= 0) {
					return i;
				}
			}
		}
		return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
	}

}
