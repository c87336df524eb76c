package io.faultbook.paste;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of ASCII letters, digits, and single separators in a text.
 *
 * @param code the run without thousands separators: {@code 28,601} is 28601
 * @param start the index of the first character
 * @param end the index after the last character
 */
record CodeToken(String code, int start, int end) {

	private static final String THOUSANDS = "(?<!\\d,)\\d{1,2}(?:,\\d{3}){1,2}(?![A-Za-z0-9_]|[,.-][A-Za-z0-9])";

	private static final Pattern TOKEN = Pattern.compile(THOUSANDS + "|[A-Za-z0-9]++(?:[._-][A-Za-z0-9]++)*+");

	/** A code within this token. */
	CodeCandidate candidate(String found, CodeCandidate.Reason reason) {
		return new CodeCandidate(found, reason, this.start, this.end);
	}

	/** Leaves out tokens longer than any code. */
	static List<CodeToken> findAll(String text) {
		return TOKEN.matcher(text)
			.results()
			.filter((match) -> match.end() - match.start() <= TokenPatterns.MAX_LENGTH)
			.map((match) -> new CodeToken(match.group().replace(",", ""), match.start(), match.end()))
			.toList();
	}

}
