package io.faultbook.search.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Makes alike what readers take for the same: case, full width, compatibility forms, and
 * traditional Chinese characters with the simplified ones.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">UAX 15, NFKC_Casefold</a>
 */
final class CharacterFolding {

	private static final int FIRST_HAN = 0x2E80;

	private final Normalizer2 normalizer = Normalizer2.getNFKCCasefoldInstance();

	private final Transliterator simplifier = Transliterator.getInstance("Traditional-Simplified");

	String fold(String text) {
		if (isFolded(text)) {
			return text;
		}
		String folded = this.normalizer.normalize(text);
		return hasHan(folded) ? this.simplifier.transliterate(folded) : folded;
	}

	/** What has nothing but small letters, digits and punctuation of ASCII. */
	private static boolean isFolded(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c > '~' || (c >= 'A' && c <= 'Z')) {
				return false;
			}
		}
		return true;
	}

	private static boolean hasHan(String text) {
		return text.chars().anyMatch((character) -> character >= FIRST_HAN);
	}

}
