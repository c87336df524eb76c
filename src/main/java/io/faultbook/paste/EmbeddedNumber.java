package io.faultbook.paste;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A number that is a code by itself, although it is joined to a word: 2065 in
 * {@code ERR_2065}, {@code error2065}, or {@code 2065-device not bound}. Not 401 in
 * {@code AUTH-401}, which is a different code.
 *
 * @param number one to eight digits
 * @param prefixReason the reason that the word before the number gives, or null
 */
record EmbeddedNumber(String number, @Nullable Reason prefixReason) {

	private static final Pattern PREFIXED = Pattern.compile("([A-Za-z]++(?:[_-][A-Za-z]++){0,8}+)[._-]?(\\d{1,8})");

	/**
	 * A dash used as a colon, a period without a space after it, or an integer that a
	 * JSON parser turned into a decimal. Needs three digits because of words such as
	 * 3-way.
	 */
	private static final Pattern JOINED_TO_PROSE = Pattern
		.compile("(\\d{3,8})(?:(?:[._-][A-Za-z]++){1,32}+|\\.0)|[A-Za-z]{0,40}[a-z]\\.(\\d{3,8})");

	static Optional<EmbeddedNumber> find(String token) {
		if (TokenPatterns.isNumber(token)) {
			return Optional.empty();
		}
		Matcher prefixed = PREFIXED.matcher(token);
		Reason reason = prefixed.matches() ? prefixReason(prefixed.group(1), prefixed.group(2)) : null;
		if (reason != null) {
			return Optional.of(new EmbeddedNumber(prefixed.group(2), reason));
		}
		Matcher joined = JOINED_TO_PROSE.matcher(token);
		if (!joined.matches()) {
			return Optional.empty();
		}
		return Optional.of(new EmbeddedNumber((joined.group(1) != null) ? joined.group(1) : joined.group(2), null));
	}

	/** Whether the rest of the token belongs to a sentence and not to a code. */
	boolean isJoinedToProse() {
		return this.prefixReason == null;
	}

	Reason reason(Reason tokenReason) {
		return (this.prefixReason != null) ? this.prefixReason : tokenReason;
	}

	/** The reason if the token is the whole text. */
	Reason reasonWhenBare() {
		if (this.prefixReason == null) {
			return Reason.NUMBER;
		}
		return (this.prefixReason == Reason.HTTP_STATUS) ? Reason.HTTP_STATUS : Reason.LABELED;
	}

	private static @Nullable Reason prefixReason(String prefix, String number) {
		if (prefix.equalsIgnoreCase("E") || prefix.equalsIgnoreCase("EC")) {
			return Reason.NUMBER;
		}
		if (prefix.equalsIgnoreCase("HTTP")) {
			return TokenPatterns.isHttpStatus(number) ? Reason.HTTP_STATUS : null;
		}
		return LatinLabels.isCodePrefix(LatinLabels.words(prefix)) ? Reason.LABELED : null;
	}

}
