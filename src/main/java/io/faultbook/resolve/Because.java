package io.faultbook.resolve;

import java.util.List;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;

/** The part of a text that a finding is based on. */
@Schema(description = "The part of the text that a finding is based on")
public record Because(
		@Schema(description = "The rule that applies to this part of the text",
				requiredMode = Schema.RequiredMode.REQUIRED) Rule rule,
		@Schema(description = "The number of the line, from 1", example = "3",
				requiredMode = Schema.RequiredMode.REQUIRED) int line,
		@Schema(description = "The offset in the line, in UTF-16 code units", example = "41",
				requiredMode = Schema.RequiredMode.REQUIRED) int start,
		@Schema(description = "The offset after the part, in UTF-16 code units", example = "56",
				requiredMode = Schema.RequiredMode.REQUIRED) int end,
		@Schema(description = "The part itself", example = "errorCode=28601",
				requiredMode = Schema.RequiredMode.REQUIRED) String text) {

	private static final char FIRST_FULL_WIDTH = '\uFF01';

	private static final char LAST_FULL_WIDTH = '\uFF5E';

	private static final Pattern LAST_WORD = Pattern.compile("(?s).*?([A-Za-z0-9._-]{1,64})$");

	/**
	 * Locate a part of a cleaned line in the original one. If cleaning changed it, its
	 * last word is located, or else it is the whole line.
	 * @param clean the cleaned text of the line
	 */
	static Because of(Rule rule, Line line, String clean, int start, int end) {
		String text = line.text();
		if (clean.equals(text)) {
			return withQuotes(rule, line, start, end);
		}
		String part = clean.substring(start, end);
		String halfWidth = halfWidth(text);
		for (String original : List.of(part, part.replace("\"", "\\\""), LAST_WORD.matcher(part).replaceFirst("$1"))) {
			int from = halfWidth.indexOf(original);
			if (from >= 0) {
				return withQuotes(rule, line, from, from + original.length());
			}
		}
		return whole(rule, line);
	}

	private static String halfWidth(String text) {
		StringBuilder halfWidth = new StringBuilder(text);
		for (int i = 0; i < halfWidth.length(); i++) {
			char c = halfWidth.charAt(i);
			if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
				halfWidth.setCharAt(i, (char) (c - FIRST_FULL_WIDTH + '!'));
			}
		}
		return halfWidth.toString();
	}

	private static Because withQuotes(Rule rule, Line line, int start, int end) {
		String text = line.text();
		int from = start;
		int to = end;
		if (isQuote(text, from - 1) && text.substring(from, to).indexOf(text.charAt(from - 1)) >= 0) {
			from--;
		}
		if (isQuote(text, to) && isOpen(text.substring(from, to), text.charAt(to))) {
			to++;
		}
		return new Because(rule, line.number(), line.offset() + from, line.offset() + to, text.substring(from, to));
	}

	static Because whole(Rule rule, Line line) {
		return new Because(rule, line.number(), line.offset(), line.offset() + line.text().length(), line.text());
	}

	private static boolean isQuote(String text, int index) {
		return index >= 0 && index < text.length() && "\"'".indexOf(text.charAt(index)) >= 0;
	}

	private static boolean isOpen(String text, char quote) {
		return text.chars().filter((c) -> c == quote).count() % 2 == 1;
	}

}
