package io.faultbook.resolve;

import io.swagger.v3.oas.annotations.media.Schema;

/** The part of a text that a finding is based on. */
@Schema(description = "The part of the text that a finding is based on")
record Because(
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

	/**
	 * Locate a part of a cleaned line in the original one. If the cleaning changed it,
	 * the part is the whole line.
	 * @param clean the cleaned text of the line
	 */
	static Because of(Rule rule, Line line, String clean, int start, int end) {
		String part = clean.substring(start, end);
		String text = line.text();
		int from = clean.equals(text) ? start : text.indexOf(part);
		int to = (from >= 0) ? from + part.length() : text.length();
		from = Math.max(from, 0);
		if (isQuote(text, from - 1) && text.substring(from, to).indexOf(text.charAt(from - 1)) >= 0) {
			from--;
		}
		if (isQuote(text, to) && isOpen(text.substring(from, to), text.charAt(to))) {
			to++;
		}
		return new Because(rule, line.number(), line.offset() + from, line.offset() + to, text.substring(from, to));
	}

	private static boolean isQuote(String text, int index) {
		return index >= 0 && index < text.length() && "\"'".indexOf(text.charAt(index)) >= 0;
	}

	private static boolean isOpen(String text, char quote) {
		return text.chars().filter((c) -> c == quote).count() % 2 == 1;
	}

	static Because whole(Rule rule, Line line) {
		return of(rule, line, line.text(), 0, line.text().length());
	}

}
