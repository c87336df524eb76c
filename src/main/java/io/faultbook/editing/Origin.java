package io.faultbook.editing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose words a text is made of. */
public enum Origin {

	/** As received from the vendor, errata mended. */
	@JsonProperty("vendor")
	VENDOR,

	/** Shipped with Faultbook, made from the vendor's text. */
	@JsonProperty("translated")
	TRANSLATED,

	/** Written by an editor here. */
	@JsonProperty("edited")
	EDITED;

	/** The name in JSON, in the database and in message keys. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Origin of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
