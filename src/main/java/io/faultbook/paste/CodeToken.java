package io.faultbook.paste;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of letters, digits and single separators within a text. Characters other than
 * ASCII end it, for Chinese is written without spaces.
 *
 * @param code the run, without the commas of thousands ({@code 28,601} is 28601)
 * @param start index of its first character
 * @param end index after its last character
 */
record CodeToken(String code, int start, int end) {

	private static final String THOUSANDS = "(?<!\\d,)\\d{1,2}(?:,\\d{3}){1,2}(?![A-Za-z0-9_]|[,.-][A-Za-z0-9])";

	private static final Pattern TOKEN = Pattern.compile(THOUSANDS + "|[A-Za-z0-9]++(?:[._-][A-Za-z0-9]++)*+");

	/** All tokens of a text that are no longer than a code, in order. */
	static List<CodeToken> in(String text) {
		return TOKEN.matcher(text)
			.results()
			.filter((match) -> match.end() - match.start() <= CodeShape.MAX_LENGTH)
			.map((match) -> new CodeToken(match.group().replace(",", ""), match.start(), match.end()))
			.toList();
	}

}
