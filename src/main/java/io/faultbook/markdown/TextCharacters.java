package io.faultbook.markdown;

import java.util.regex.Pattern;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;

/** Checks texts for invisible and unprintable characters. */
public final class TextCharacters {

	/**
	 * Without BRAILLE PATTERN BLANK and NULL NOTEHEAD, which Unicode classifies as
	 * symbols.
	 */
	private static final UnicodeSet VISIBLE = new UnicodeSet(
			"[[:Grapheme_Base:] - [:White_Space:] - [:Default_Ignorable_Code_Point:] - [\\u2800 \\U0001D159]]")
		.freeze();

	/**
	 * Control characters except tab and line feed, unpaired surrogates, noncharacters,
	 * deprecated format characters, annotations, and tags, which can hide a text within
	 * another.
	 * @see <a href="https://www.unicode.org/reports/tr20/">UTR 20</a>
	 */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|\\p{IsNoncharacter_Code_Point}"
				+ "|[\\u206A-\\u206F\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

	private static final Pattern BIDI_CONTROL = Pattern
		.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	private static final Pattern LINE_ENDING = Pattern.compile("\\r\\n?");

	private TextCharacters() {
	}

	/**
	 * Whether a text has no visible character. White space, control and format
	 * characters, and combining marks alone are invisible.
	 * @see <a href="https://www.unicode.org/reports/tr44/#Grapheme_Base">UAX 44,
	 * Grapheme_Base and Default_Ignorable_Code_Point</a>
	 */
	public static boolean isBlank(CharSequence text) {
		return VISIBLE.span(text, SpanCondition.NOT_CONTAINED) == text.length();
	}

	/** Normalize the ends of lines, and remove all other unprintable characters. */
	public static String removeUnprintable(String text) {
		return UNPRINTABLE.matcher(LINE_ENDING.matcher(text).replaceAll("\n")).replaceAll("");
	}

	/** Whether a text can show its characters in another order than it has them. */
	public static boolean hasBidiControl(CharSequence text) {
		return BIDI_CONTROL.matcher(text).find();
	}

	public static String removeBidiControls(String text) {
		return BIDI_CONTROL.matcher(text).replaceAll("");
	}

	public static boolean isPrintable(CharSequence text) {
		return !UNPRINTABLE.matcher(text).find();
	}

}
