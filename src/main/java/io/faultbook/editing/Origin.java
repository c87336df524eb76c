package io.faultbook.editing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose words a text is made of. */
public enum Origin {

	/** As received from the vendor, errata mended. */
	VENDOR,

	/** Shipped with Faultbook, made from the vendor's text. */
	TRANSLATED,

	/** Written by an editor here. */
	EDITED;

	/** The name in JSON, in the database and in message keys. */
	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Origin of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
