package io.faultbook.resolve;

import com.fasterxml.jackson.annotation.JsonValue;

/** How certain a finding is, most certain first. */
public enum Confidence {

	/** The text names the code as one. */
	EXACT("exact"),

	/** The text contains the whole message or description. */
	MESSAGE("message"),

	/** The text contains the message with values in place of its placeholders. */
	PATTERN("pattern"),

	/** The text contains an HTTP status and nothing more. */
	STATUS("status"),

	/** The text resembles the entry. */
	APPROXIMATE("approximate");

	private final String id;

	Confidence(String id) {
		this.id = id;
	}

	@JsonValue
	public String id() {
		return this.id;
	}

}
