package io.faultbook.paste;

import java.util.Objects;

import io.faultbook.code.Code;

/**
 * A token that may be an error code, and why. It isn't looked up in the catalog.
 *
 * @param code the token as in the text; matches {@link Code#PATTERN}
 * @param start the offset of the token, or of its label, in the cleaned text
 * @param end the offset after the token
 */
public record CodeCandidate(String code, Reason reason, int start, int end) {

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
			case LABELED -> !meansSuccess();
			case BRACKETED -> !TokenPatterns.isRegisteredHttpStatus(this.code);
			case NUMBER, HTTP_STATUS -> false;
		};
	}

	/** Whether it is 0 or an HTTP status below 400, which say that nothing went wrong. */
	public boolean meansSuccess() {
		return this.code.equals("0")
				|| (TokenPatterns.isRegisteredHttpStatus(this.code) && Integer.parseInt(this.code) < 400);
	}

	/** Whether the text names it as a code, and it has the syntax of one. */
	public boolean isNamed() {
		return (this.reason == Reason.LABELED || this.reason == Reason.BARE) && isTypicalCode();
	}

	/** Whether it is a number, perhaps a negative one, or capitals with a digit. */
	private boolean isTypicalCode() {
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
