package io.faultbook.editing;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;

/**
 * Tells whether a reader sees anything of a text. White space, control and format
 * characters, and marks without a letter to stand on are nothing to see.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#Grapheme_Base">UAX 44,
 * Grapheme_Base and Default_Ignorable_Code_Point</a>
 */
public final class VisibleText {

	/**
	 * The last two are symbols by their properties: BRAILLE PATTERN BLANK, NULL NOTEHEAD.
	 */
	private static final UnicodeSet VISIBLE = new UnicodeSet(
			"[[:Grapheme_Base:] - [:White_Space:] - [:Default_Ignorable_Code_Point:] - [\\u2800 \\U0001D159]]")
		.freeze();

	private VisibleText() {
	}

	/** Whether a text has no visible character. */
	public static boolean isBlank(CharSequence text) {
		return VISIBLE.span(text, SpanCondition.NOT_CONTAINED) == text.length();
	}

}
