package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A run of letters, digits and single separators within a text. Characters other than
 * ASCII end it, for Chinese is written without spaces.
 *
 * @param code the run, without the commas of thousands ({@code 28,601} is 28601)
 * @param start index of its first character
 * @param end index after its last character
 */
record CodeToken(String code, int start, int end) {

	private static final Pattern THOUSANDS = Pattern
		.compile("\\d{1,2}(?:,\\d{3}){1,2}(?![A-Za-z0-9_]|[,.-][A-Za-z0-9])");

	/** All tokens of a text that are no longer than a code, in order. */
	static List<CodeToken> in(String text) {
		List<CodeToken> tokens = new ArrayList<>();
		Matcher thousands = THOUSANDS.matcher(text);
		int start = 0;
		while (start < text.length()) {
			if (!CodeShape.isLetterOrDigit(text.charAt(start))) {
				start++;
				continue;
			}
			CodeToken token = groupedNumber(thousands, text, start);
			int end = (token != null) ? token.end() : endOfRun(text, start);
			if (token == null && end - start <= CodeShape.MAX_LENGTH) {
				token = new CodeToken(text.substring(start, end), start, end);
			}
			if (token != null) {
				tokens.add(token);
			}
			start = end;
		}
		return tokens;
	}

	private static @Nullable CodeToken groupedNumber(Matcher thousands, String text, int start) {
		boolean withinNumber = start > 1 && text.charAt(start - 1) == ',' && CodeShape.isDigit(text.charAt(start - 2));
		if (withinNumber || !CodeShape.isDigit(text.charAt(start))
				|| !thousands.region(start, text.length()).lookingAt()) {
			return null;
		}
		return new CodeToken(thousands.group().replace(",", ""), start, thousands.end());
	}

	private static int endOfRun(String text, int start) {
		int end = start + 1;
		while (end < text.length() && (CodeShape.isLetterOrDigit(text.charAt(end)) || isInnerSeparator(text, end))) {
			end++;
		}
		return end;
	}

	private static boolean isInnerSeparator(String text, int index) {
		return "._-".indexOf(text.charAt(index)) >= 0 && CodeShape.isLetterOrDigit(text.charAt(index - 1))
				&& index + 1 < text.length() && CodeShape.isLetterOrDigit(text.charAt(index + 1));
	}

}
