package io.faultbook.editing;

import java.util.Locale;

import io.faultbook.code.CodeId;

/** Identifies a text. */
public record TextKey(CodeId id, Locale language) {

	public String tag() {
		return this.language.toLanguageTag();
	}

}
