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
	private static final int MAX_DIGITS = 8;

	private static final Pattern HTTP_STATUS = Pattern.compile("[1-5]\\d\\d");

	private static final Pattern CONSTANT = Pattern.compile("([A-Z]+)[A-Z0-9._-]{0,30}+(?<=\\d)");

	private static final Pattern DIGEST = Pattern.compile("[0-9A-F]{12,64}|(?:[0-9A-F]{2}-){5}[0-9A-F]{2}");

	private static final Pattern COMPOUND_WORD = Pattern
		.compile("[A-Za-z]{1,64}+(?:[._-][A-Za-z]{1,64}+){1,32}|[A-Za-z]{0,63}[a-z][A-Z][A-Za-z]{0,63}");

	/** What stands before digits in the names of standards, versions and threads. */
	private static final Set<String> NO_CODES = Set.of("AES", "BASE", "CP", "CVE", "EXEC", "GB", "GMT", "HTTP", "HTTPS",
			"IPV", "ISO", "JDK", "MD", "MQTT", "POOL", "RFC", "RSA", "SHA", "SSL", "TASK", "TCP", "THREAD", "TLS",
			"UDP", "UTC", "UTF", "WORKER");

	private CodeShape() {
	}

	static boolean isNumber(String token) {
		if (token.length() > MAX_DIGITS) {
			return false;
		}
		for (int i = 0; i < token.length(); i++) {
			if (!isDigit(token.charAt(i))) {
				return false;
			}
		}
		return true;
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
		if (token.isEmpty() || !isDigit(token.charAt(token.length() - 1))) {
			return false;
		}
		Matcher matcher = CONSTANT.matcher(token);
		return matcher.matches() && !NO_CODES.contains(matcher.group(1)) && !DIGEST.matcher(token).matches();
	}

	/**
	 * Whether the token is several words without a digit, such as {@code DEVICE_OFFLINE}
	 * or {@code InvalidParameter}: a code where a label says so, unlike {@code null} or
	 * {@code OK}.
	 */
	static boolean isCompoundWord(String token) {
		return hasBorder(token) && COMPOUND_WORD.matcher(token).matches();
	}

	/** Most words have nothing where they could be parted. */
	private static boolean hasBorder(String token) {
		for (int i = 1; i < token.length(); i++) {
			char c = token.charAt(i);
			if (!isLetter(c) || (c <= 'Z' && token.charAt(i - 1) >= 'a')) {
				return true;
			}
		}
		return false;
	}

	static boolean hasDigit(String token) {
		for (int i = 0; i < token.length(); i++) {
			if (isDigit(token.charAt(i))) {
				return true;
			}
		}
		return false;
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
