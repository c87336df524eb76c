package io.faultbook.unknown;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which tokens may be kept: those that look like an error code and like nothing of
 * a person. Better a code is not counted than a telephone number is.
 * <p>
 * Kept are numbers of up to five digits, and one word with such a number: {@code E1001},
 * {@code AUTH-401}, {@code ORA-01555}, {@code FW_17-2}. A longer number may be a
 * telephone's, a password sent by SMS, a date or an identity; a token without a digit, of
 * several words, or in mixed case may be a name; a word and a year may be a birth.
 */
final class StorableCodeRules {

	/** Longest token that is looked at, in characters. */
	static final int MAX_LENGTH = 24;

	private static final int MAX_DIGITS = 5;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

	/** A word and its number; with more letters than these it is a user's name. */
	private static final Pattern GLUED = Pattern.compile("([A-Z]{1,3})(\\d{3,5})");

	private static final Pattern SEPARATED = Pattern.compile("([A-Z]{1,12})[-_](\\d{1,5})(?:[-_.]\\d{1,3})?");

	private static final Pattern YEAR = Pattern.compile("19\\d\\d|20[0-2]\\d");

	/** What stands before the number of a person, his things, or his machine. */
	private static final Set<String> NO_CODES = Set.of("ACC", "ACCOUNT", "ACCT", "AGE", "APT", "BADGE", "BORN", "CARD",
			"CELL", "CLIENT", "CUST", "CUSTOMER", "DOB", "EMP", "EMPLOYEE", "EXT", "FAX", "FLAT", "GUEST", "HOST", "ID",
			"IMEI", "IP", "LOGIN", "MAC", "MEMBER", "MOB", "MOBILE", "MR", "MRS", "MS", "NAME", "ORDER", "OTP", "PASS",
			"PASSWORD", "PATIENT", "PERSON", "PHONE", "PID", "PIN", "PLATE", "PO", "PWD", "QQ", "ROOM", "SERIAL",
			"SESSION", "SMS", "SN", "SSN", "STAFF", "STUDENT", "TEL", "TICKET", "TID", "TOKEN", "U", "UID", "USER",
			"USERID", "USR", "VIN", "WECHAT", "WORKER", "WX", "ZIP");

	private StorableCodeRules() {
	}

	/**
	 * The form in which a token is kept: in ASCII and capitals, since whoever types a
	 * code types it in either case. Empty if it must not be kept.
	 */
	static Optional<String> normalise(String token) {
		if (token.isEmpty() || token.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String ascii = narrow(token);
		boolean small = ascii.equals(ascii.toLowerCase(Locale.ROOT));
		String code = ascii.toUpperCase(Locale.ROOT);
		if (!small && !ascii.equals(code)) {
			return Optional.empty();
		}
		return isKept(code, small) ? Optional.of(code) : Optional.empty();
	}

	/** Full-width characters are what an input method leaves behind. */
	private static String narrow(String token) {
		StringBuilder narrow = new StringBuilder(token.length());
		for (int i = 0; i < token.length(); i++) {
			char c = token.charAt(i);
			narrow.append((c >= '\uFF01' && c <= '\uFF5E') ? (char) (c - '\uFF01' + '!') : c);
		}
		return narrow.toString();
	}

	private static boolean isKept(String code, boolean small) {
		if (NUMBER.matcher(code).matches()) {
			return true;
		}
		if (code.chars().filter((c) -> c >= '0' && c <= '9').count() > MAX_DIGITS) {
			return false;
		}
		Matcher separated = SEPARATED.matcher(code);
		if (separated.matches()) {
			return isCodeWord(separated.group(1), separated.group(2));
		}
		Matcher glued = GLUED.matcher(code);
		return glued.matches() && (!small || glued.group(1).length() == 1)
				&& isCodeWord(glued.group(1), glued.group(2));
	}

	private static boolean isCodeWord(String word, String number) {
		return !NO_CODES.contains(word) && (word.length() == 1 || !YEAR.matcher(number).matches());
	}

}
