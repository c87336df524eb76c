package io.faultbook.paste;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The number that people mean when they write it together with a word: 2065 in
 * {@code ERR_2065}, {@code error2065} or {@code 2065-device not bound}. The 401 in
 * {@code AUTH-401} is not one, for that code is another than 401.
 *
 * @param number one to eight digits
 * @param prefixReason what the word before the number makes of it, null where none stands
 * there
 */
record EmbeddedNumber(String number, @Nullable Reason prefixReason) {

	private static final Pattern PREFIXED = Pattern.compile("([A-Za-z]++(?:[_-][A-Za-z]++){0,8}+)[._-]?(\\d{1,8})");

	/**
	 * A dash for a colon, no space after a full stop, or a number that someone's JSON
	 * reader made a decimal. Fewer digits make words: 3-way.
	 */
	private static final Pattern BESIDE_SENTENCE = Pattern
		.compile("(\\d{3,8})(?:(?:[._-][A-Za-z]++){1,32}+|\\.0)|[A-Za-z]{0,40}[a-z]\\.(\\d{3,8})");

	static Optional<EmbeddedNumber> in(String token) {
		if (CodeShape.isNumber(token)) {
			return Optional.empty();
		}
		Matcher prefixed = PREFIXED.matcher(token);
		Reason reason = prefixed.matches() ? ofPrefix(prefixed.group(1), prefixed.group(2)) : null;
		if (reason != null) {
			return Optional.of(new EmbeddedNumber(prefixed.group(2), reason));
		}
		Matcher beside = BESIDE_SENTENCE.matcher(token);
		if (!beside.matches()) {
			return Optional.empty();
		}
		return Optional.of(new EmbeddedNumber((beside.group(1) != null) ? beside.group(1) : beside.group(2), null));
	}

	/** Whether the rest of the token is not part of a code, but of a sentence. */
	boolean isBesideSentence() {
		return this.prefixReason == null;
	}

	/** The reason for the number where the whole token has the given one. */
	Reason reason(Reason ofToken) {
		return (this.prefixReason != null) ? this.prefixReason : ofToken;
	}

	/** The reason for the number where the token is all there is. */
	Reason reasonWhenBare() {
		if (this.prefixReason == null) {
			return Reason.NUMBER;
		}
		return (this.prefixReason == Reason.HTTP_STATUS) ? Reason.HTTP_STATUS : Reason.LABELLED;
	}

	private static @Nullable Reason ofPrefix(String prefix, String number) {
		if (prefix.equalsIgnoreCase("E") || prefix.equalsIgnoreCase("EC")) {
			return Reason.NUMBER;
		}
		if (prefix.equalsIgnoreCase("HTTP")) {
			return CodeShape.isHttpStatus(number) ? Reason.HTTP_STATUS : null;
		}
		return LatinLabels.isCodePrefix(LatinLabels.words(prefix)) ? Reason.LABELLED : null;
	}

}
