package io.faultbook.paste;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;

/**
 * What can be said of a token by its characters alone. All expressions are linear.
 */
final class CodeShape {

	/** Longest code of the catalogue, in characters. */
	static final int MAX_LENGTH = 64;

	/** Longer runs of digits are identifiers, phone numbers and epoch stamps. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");

	private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");

	private static final Pattern CONSTANT = Pattern.compile("([A-Z]+)[A-Z0-9._-]{0,30}+(?<=\\d)");

	private static final Pattern DIGEST = Pattern.compile("[0-9A-F]{12,64}|(?:[0-9A-F]{2}-){5}[0-9A-F]{2}");

	private static final Pattern COMPOUND_WORD = Pattern
		.compile("[A-Za-z]++(?:[._-][A-Za-z]++)++|[A-Z]*+[a-z]++[A-Z][A-Za-z]*+");

	/** What stands before digits in the names of standards, versions and threads. */
	private static final Set<String> NO_CODES = Set.of("AES", "BASE", "CP", "CVE", "EXEC", "GB", "GMT", "HTTP", "HTTPS",
			"IPV", "ISO", "JDK", "MD", "MQTT", "POOL", "RFC", "RSA", "SHA", "SSL", "TASK", "TCP", "THREAD", "TLS",
			"UDP", "UTC", "UTF", "WORKER");

	private CodeShape() {
	}

	static boolean isNumber(String token) {
		return NUMBER.matcher(token).matches();
	}

	static boolean isHttpStatus(String token) {
		return HTTP_STATUS.matcher(token).matches();
	}

	/** Whether HTTP defines this status, and not merely could. */
	static boolean isRegisteredHttpStatus(String token) {
		return isHttpStatus(token) && HttpStatus.resolve(Integer.parseInt(token)) != null;
	}

	/**
	 * Whether the token is written as codes usually are: {@code AUTH-401}, {@code E1001}.
	 */
	static boolean isConstant(String token) {
		Matcher matcher = CONSTANT.matcher(token);
		return matcher.matches() && !NO_CODES.contains(matcher.group(1)) && !DIGEST.matcher(token).matches();
	}

	/**
	 * Whether the token is several words without a digit, such as {@code DEVICE_OFFLINE}
	 * or {@code InvalidParameter}: a code where a label says so, unlike {@code null} or
	 * {@code OK}.
	 */
	static boolean isCompoundWord(String token) {
		return COMPOUND_WORD.matcher(token).matches();
	}

	static boolean hasDigit(String token) {
		return token.chars().anyMatch(CodeShape::isDigit);
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
