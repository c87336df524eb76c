package io.faultbook.editing;

import java.util.Locale;

/**
 * Names a text.
 *
 * @param code the code
 * @param language the language
 */
public record TextKey(String code, Locale language) {

	/** The language's BCP 47 tag. */
	public String tag() {
		return this.language.toLanguageTag();
	}

}
