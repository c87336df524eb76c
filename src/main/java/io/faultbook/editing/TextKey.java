package io.faultbook.editing;

import java.util.Locale;

/** Identifies a text. */
public record TextKey(String code, Locale language) {

	public String tag() {
		return this.language.toLanguageTag();
	}

}
