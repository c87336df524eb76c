package io.faultbook.paste;

import java.util.Objects;

import io.faultbook.code.Code;

/**
 * A token that may be an error code, and why. It isn't looked up in the catalog.
 *
 * @param code the token as in the text; matches {@link Code#PATTERN}
 */
public record CodeCandidate(String code, Reason reason) {

	public CodeCandidate {
		if (!Code.isCode(code)) {
			throw new IllegalArgumentException("Not shaped like a code: " + code);
		}
		Objects.requireNonNull(reason, "reason");
	}

	/**
	 * Whether the text clearly means an error code. A registered HTTP status with a label
	 * or in brackets may be just a status.
	 */
	public boolean isExplicit() {
		return switch (this.reason) {
			case BARE -> true;
			case LABELED, BRACKETED -> !TokenPatterns.isRegisteredHttpStatus(this.code);
			case NUMBER, HTTP_STATUS -> false;
		};
	}

	/** Whether it is a number, perhaps a negative one, or capitals with a digit. */
	public boolean isTypicalCode() {
		return TokenPatterns.isSignedNumber(this.code) || TokenPatterns.isUpperCaseCode(this.code);
	}

	/** Why a token may be an error code. The strongest reason comes first. */
	public enum Reason {

		/** The text is only this token, or a list of such tokens. */
		BARE,

		/** A label says that it is an error code. */
		LABELED,

		/** It is alone in brackets within other text. */
		BRACKETED,

		/** It looks like a code, and nothing says otherwise. */
		NUMBER,

		/**
		 * The text says that it is an HTTP status, which is rarely the code people look
		 * for.
		 */
		HTTP_STATUS

	}

}
