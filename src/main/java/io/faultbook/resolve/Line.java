package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.List;
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
	private static final int MAX_LENGTH = 4_000;

	/** Long lines are split after one of these, if possible. */
	private static final String BREAKS = " ,;}>\t";

	private static final int MIN_LENGTH = MAX_LENGTH / 2;

	private static final Pattern SEPARATOR = Pattern.compile("\r\n|[\n\r]");

	/**
	 * Split a text. A separator at its end starts no further line.
	 * @param firstLine the number of the first line
	 */
	static List<Line> split(String text, int firstLine) {
		List<Line> lines = new ArrayList<>();
		int number = firstLine;
		for (String line : separate(text)) {
			add(number++, line, lines);
		}
		return lines;
	}

	static List<String> separate(String text) {
		List<String> lines = new ArrayList<>();
		Matcher separator = SEPARATOR.matcher(text);
		int start = 0;
		while (start < text.length()) {
			boolean found = separator.find();
			lines.add(text.substring(start, found ? separator.start() : text.length()));
			start = found ? separator.end() : text.length();
		}
		return lines;
	}

	private static void add(int number, String text, List<Line> lines) {
		int start = 0;
		while (text.length() - start > MAX_LENGTH) {
			int end = start + MAX_LENGTH;
			while (end > start + MIN_LENGTH && BREAKS.indexOf(text.charAt(end - 1)) < 0) {
				end--;
			}
			end = (end > start + MIN_LENGTH) ? end : start + MAX_LENGTH;
			lines.add(new Line(number, start, text.substring(start, end)));
			start = end;
		}
		lines.add(new Line(number, start, text.substring(start)));
	}

}
