package io.faultbook.editing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who wrote a text. */
public enum Origin {

	/** As received from the vendor, with errata fixed. */
	VENDOR,

	/** Translated from the vendor's text, and shipped with Faultbook. */
	TRANSLATED,

	/** Written by an editor. */
	EDITED;

	/** Used in JSON, the database, and message keys. */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Origin of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
