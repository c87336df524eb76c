package io.faultbook.paste;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

/** Classifies tokens by their characters. All regular expressions run in linear time. */
final class TokenPatterns {

	/** The maximum length of a code, in characters. */
	static final int MAX_LENGTH = 64;

	/** A longer number is an identifier, a phone number, or a timestamp. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

	/** Up to 32 bits, as many vendors' codes are. */
	private static final Pattern SIGNED_NUMBER = Pattern.compile("-?\\d{1,10}");

	private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");

	private static final Pattern UPPER_CASE_CODE = Pattern.compile("([A-Z]+)[A-Z0-9._-]{0,30}+(?<=\\d)");

	private static final Pattern DIGEST = Pattern.compile("[0-9A-F]{12,64}|(?:[0-9A-F]{2}-){5}[0-9A-F]{2}");

	private static final Pattern COMPOUND_WORD = Pattern
		.compile("[A-Za-z]++(?:[._-][A-Za-z]++)++|[A-Z]*+[a-z]++[A-Z][A-Za-z]*+");

	/** Words before digits in the names of standards, versions, and threads. */
	private static final Set<String> NON_CODE_PREFIXES = Set.of("AES", "BASE", "CP", "CVE", "EXEC", "GB", "GMT", "HTTP",
			"HTTPS", "IPV", "ISO", "JDK", "MD", "MQTT", "POOL", "RFC", "RSA", "SHA", "SSL", "TASK", "TCP", "THREAD",
			"TLS", "UDP", "UTC", "UTF", "WORKER");

	private TokenPatterns() {
	}

	static boolean isNumber(String token) {
		return NUMBER.matcher(token).matches();
	}

	static boolean isSignedNumber(String token) {
		return SIGNED_NUMBER.matcher(token).matches();
	}

	static boolean isHttpStatus(String token) {
		return HTTP_STATUS.matcher(token).matches();
	}

	static boolean isRegisteredHttpStatus(String token) {
		return isHttpStatus(token) && HttpStatus.resolve(Integer.parseInt(token)) != null;
	}

	/**
	 * Capital letters with a digit, as codes are usually written: {@code AUTH-401},
	 * {@code E1001}.
	 */
	static boolean isUpperCaseCode(String token) {
		Matcher matcher = UPPER_CASE_CODE.matcher(token);
		return matcher.matches() && !NON_CODE_PREFIXES.contains(matcher.group(1)) && !DIGEST.matcher(token).matches();
	}

	/**
	 * Several words without a digit, such as {@code DEVICE_OFFLINE} or
	 * {@code InvalidParameter}. With a label, these are codes, unlike {@code null} or
	 * {@code OK}.
	 */
	static boolean isCompoundWord(String token) {
		return COMPOUND_WORD.matcher(token).matches();
	}

	static boolean hasDigit(String token) {
		return token.chars().anyMatch(TokenPatterns::isDigit);
	}

	static boolean isLetterOrDigit(int c) {
		return isLetter(c) || isDigit(c);
	}

	static boolean isLetter(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	static boolean isDigit(int c) {
		return c >= '0' && c <= '9';
	}

}
