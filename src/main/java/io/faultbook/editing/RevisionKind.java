package io.faultbook.editing;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an editor did. */
public enum RevisionKind {

	/** Wrote a text. */
	@JsonProperty("edit")
	EDIT,

	/** Brought an earlier revision back. */
	@JsonProperty("revert")
	REVERT,

	/** Looked, and found that the text still holds. */
	@JsonProperty("confirmation")
	CONFIRMATION,

	/** Took the edits back, so that the source text shows again. */
	@JsonProperty("withdrawal")
	WITHDRAWAL;

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static RevisionKind of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

}
