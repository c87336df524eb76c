package io.faultbook.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import org.jspecify.annotations.Nullable;

/**
 * The number before a step in Chinese notation, which isn't a list marker in Markdown:
 * <code>1.检查</code>, <code>1、</code>, <code>1）</code>, <code>（1）</code>, <code>①</code>.
 * {@code 1.5 MB}, {@code 10.0.0.1}, and {@code 2.x} have no step marker.
 *
 * @param number the number, from 0 to 99
 * @param length the number of characters before the text of the step
 */
record StepMarker(int number, int length) {

	/**
	 * What must follow a period: a word other than {@code x}, or a space character that
	 * Markdown doesn't treat as white space.
	 */
	private static final String WORD_FOLLOWS = "(?=[\\p{L}\\p{Ps}\\p{Pi}\"'`*_<\\u00A0\\u3000])(?![xX](?![A-Za-z]))";

	/** Excludes the first of several numbers: {@code 1、2、3}, {@code 1、2号}. */
	private static final String NOT_IN_SERIES = "(?!\\p{Nd}+[、号和与或及至到])";

	private static final String DIGITS = "[0-9０-９]{1,2}";

	private static final String CIRCLED = "[\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF]";

	private static final Pattern MARKER = Pattern.compile("[\\u00A0\\u3000\\u200B\\uFEFF]*+(?:" //
			+ "(?<number>" + DIGITS + ")(?:\\." + WORD_FOLLOWS + "|．(?!\\p{Nd})|[ \\u3000]?、" + NOT_IN_SERIES
			+ "|\\)(?![ \\t])|）|\\uFE0F?\\u20E3)" //
			+ "|[(（](?<bracketed>" + DIGITS + ")[)）]" //
			+ "|(?<circled>" + CIRCLED + ")(?!" + CIRCLED + ")[.．、]?+)" //
			+ "[ \\t\\u00A0\\u3000]*+(?=\\S)");

	/**
	 * @param line a line without its indentation
	 */
	static @Nullable StepMarker of(CharSequence line) {
		Matcher matcher = MARKER.matcher(line);
		return matcher.lookingAt() ? new StepMarker(number(matcher), matcher.end()) : null;
	}

	private static int number(Matcher matcher) {
		String digits = (matcher.group("number") != null) ? matcher.group("number") : matcher.group("bracketed");
		return (digits != null) ? Integer.parseInt(digits)
				: (int) UCharacter.getUnicodeNumericValue(matcher.group("circled").codePointAt(0));
	}

}
