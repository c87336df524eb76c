package io.faultbook.catalog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the steps out of a remediation that is Markdown in nothing but the numbers of its
 * steps, as most are, in a fraction of the time that a parser takes. Whatever could be
 * more than that it leaves to the parser.
 */
final class PlainSteps {

	private static final int MAX_DIGITS = 9;

	/** What Markdown may see something in, within a line that begins with a letter. */
	private static final String MARKS = "\\`*_[]<&";

	private PlainSteps() {
	}

	/** The steps, or null where the parser is needed. */
	static @Nullable List<String> read(String remediation) {
		if (remediation.indexOf('\n') < 0 && isPlain(remediation, 0, remediation.length())) {
			return List.of(remediation);
		}
		List<String> steps = new ArrayList<>();
		int start = 0;
		while (start <= remediation.length()) {
			int end = remediation.indexOf('\n', start);
			end = (end < 0) ? remediation.length() : end;
			int content = afterNumber(remediation, start, end);
			if (content < 0 || !isPlain(remediation, content, end)) {
				return null;
			}
			steps.add(remediation.substring(content, end));
			start = end + 1;
		}
		return List.copyOf(steps);
	}

	/**
	 * Where the text begins behind a number, a full stop and a space; negative if not.
	 */
	private static int afterNumber(String text, int start, int end) {
		int at = start;
		while (at < end && at - start < MAX_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
			at++;
		}
		return (at > start && text.startsWith(". ", at) && at + 2 < end) ? at + 2 : -1;
	}

	/** Begins with a letter, has no mark, and no blank but single spaces between. */
	private static boolean isPlain(String text, int start, int end) {
		if (start == end || !Character.isLetter(text.charAt(start)) || isBlank(text.charAt(end - 1))) {
			return false;
		}
		for (int i = start; i < end; i++) {
			char c = text.charAt(i);
			boolean doubled = c == ' ' && text.charAt(i - 1) == ' ';
			if (doubled || (c != ' ' && isBlank(c)) || MARKS.indexOf(c) >= 0 || Character.isISOControl(c)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

}
