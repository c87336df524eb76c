package io.faultbook.resolve;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a part of a text is a finding. */
public enum Rule {

	/** A label says that it is a code. */
	LABELLED_CODE("labelled-code"),

	/** The line is only a code, or a list of codes. */
	BARE_CODE("bare-code"),

	/** The code is alone in brackets. */
	BRACKETED_CODE("bracketed-code"),

	MESSAGE("message"),

	MESSAGE_PATTERN("message-pattern"),

	HTTP_STATUS("http-status"),

	/** A number with no label, in a line that mentions an error. */
	NUMBER("number"),

	/** The words of the line are similar. */
	SIMILAR_TEXT("similar-text");

	private final String id;

	Rule(String id) {
		this.id = id;
	}

	@JsonValue
	String id() {
		return this.id;
	}

}
