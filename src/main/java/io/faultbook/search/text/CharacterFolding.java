package io.faultbook.search.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Removes differences that a search ignores: case, character width, compatibility forms,
 * and Traditional or Simplified Chinese characters.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX 15, NFKC_Casefold</a>
 */
final class CharacterFolding {

	private static final int FIRST_CJK = 0x2E80;

	private final Normalizer2 normalizer = Normalizer2.getNFKCCasefoldInstance();

	private final Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");

	String fold(String text) {
		if (isLowerCaseAscii(text)) {
			return text;
		}
		String folded = this.normalizer.normalize(text);
		return hasCjk(folded) ? this.simplifier.transliterate(folded).replace('帐', '账') : folded;
	}

	/** A shortcut for most words: ASCII without capitals is folded already. */
	private static boolean isLowerCaseAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c > '~' || (c >= 'A' && c <= 'Z')) {
				return false;
			}
		}
		return true;
	}

	private static boolean hasCjk(String text) {
		return text.chars().anyMatch((c) -> c >= FIRST_CJK);
	}

}
