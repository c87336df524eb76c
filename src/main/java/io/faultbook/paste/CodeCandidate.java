package io.faultbook.paste;

import java.util.Objects;

import io.faultbook.code.Code;

/**
 * A token of a pasted text that may be an error code, and the reason. Whether the code
 * exists is not checked here.
 *
 * @param code the token as written in the text; matches {@link Code#PATTERN}
 * @param reason the strongest reason for taking it as a code
 */
public record CodeCandidate(String code, Reason reason) {

	public CodeCandidate {
		if (!Code.isCode(code)) {
			throw new IllegalArgumentException("Not shaped like a code: " + code);
		}
		Objects.requireNonNull(reason, "reason");
	}

	/**
	 * Whether the text calls it an error code. A label before 200 or 404 may well be
	 * about HTTP, so it names none; HTTP has no 460.
	 */
	public boolean isNamed() {
		return switch (this.reason) {
			case BARE -> true;
			case LABELLED, BRACKETED -> !CodeShape.isRegisteredHttpStatus(this.code);
			case NUMBER, HTTP_STATUS -> false;
		};
	}

	/** Why a token may be an error code, strongest first. */
	public enum Reason {

		/** The text is nothing but this token, or a list of such tokens. */
		BARE,

		/** A label beside it says "error code". */
		LABELLED,

		/** It stands alone in brackets within a longer text. */
		BRACKETED,

		/** It looks like a code, and nothing says that it is something else. */
		NUMBER,

		/** A label says "HTTP status": true, but seldom the code that was meant. */
		HTTP_STATUS

	}

}
