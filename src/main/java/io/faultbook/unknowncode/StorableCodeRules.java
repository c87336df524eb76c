package io.faultbook.unknowncode;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which tokens may be stored: those that look like an error code and can't be
 * personal data. Missing a code is better than storing a phone number.
 * <p>
 * A code is a number of up to five digits, or one word with such a number: {@code E1001},
 * {@code AUTH-401}, {@code ORA-01555}, {@code FW_17-2}. A longer number may be a phone
 * number, a one-time password, a date, or an ID. A token that has no digit, several
 * words, or mixed case may be a name. A word with a year may be a date of birth.
 */
public final class StorableCodeRules {

	static final int MAX_LENGTH = 24;

	private static final int MAX_DIGITS = 5;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

	/** More than three letters may be a user name. */
	private static final Pattern WORD_AND_NUMBER = Pattern.compile("([A-Z]{1,3})(\\d{3,5})");

	private static final Pattern SEPARATED = Pattern.compile("([A-Z]{1,12})[-_](\\d{1,5})(?:[-_.]\\d{1,3})?");

	private static final Pattern YEAR = Pattern.compile("19\\d\\d|20[0-2]\\d");

	/** Words before numbers that identify a person, a possession, or a device. */
	private static final Set<String> PERSONAL_WORDS = Set.of("ACC", "ACCOUNT", "ACCT", "AGE", "APT", "BADGE", "BORN",
			"CARD", "CELL", "CLIENT", "CUST", "CUSTOMER", "DOB", "EMP", "EMPLOYEE", "EXT", "FAX", "FLAT", "GUEST",
			"HOST", "ID", "IMEI", "IP", "LOGIN", "MAC", "MEMBER", "MOB", "MOBILE", "MR", "MRS", "MS", "NAME", "ORDER",
			"OTP", "PASS", "PASSWORD", "PATIENT", "PERSON", "PHONE", "PID", "PIN", "PLATE", "PO", "PWD", "QQ", "ROOM",
			"SERIAL", "SESSION", "SMS", "SN", "SSN", "STAFF", "STUDENT", "TEL", "TICKET", "TID", "TOKEN", "U", "UID",
			"USER", "USERID", "USR", "VIN", "WECHAT", "WORKER", "WX", "ZIP");

	private StorableCodeRules() {
	}

	/**
	 * Return the token in ASCII and upper case, because people type codes in either case,
	 * or empty if it must not be stored.
	 */
	public static Optional<String> normalize(String token) {
		if (token.isEmpty() || token.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String ascii = toHalfWidth(token);
		boolean lowerCase = ascii.equals(ascii.toLowerCase(Locale.ROOT));
		String code = ascii.toUpperCase(Locale.ROOT);
		if (!lowerCase && !ascii.equals(code)) {
			return Optional.empty();
		}
		return isStorable(code, lowerCase) ? Optional.of(code) : Optional.empty();
	}

	/** Input methods for Chinese may leave full-width characters. */
	private static String toHalfWidth(String token) {
		StringBuilder halfWidth = new StringBuilder(token.length());
		for (int i = 0; i < token.length(); i++) {
			char c = token.charAt(i);
			halfWidth.append((c >= '\uFF01' && c <= '\uFF5E') ? (char) (c - '\uFF01' + '!') : c);
		}
		return halfWidth.toString();
	}

	private static boolean isStorable(String code, boolean lowerCase) {
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
		Matcher wordAndNumber = WORD_AND_NUMBER.matcher(code);
		return wordAndNumber.matches() && (!lowerCase || wordAndNumber.group(1).length() == 1)
				&& isCodeWord(wordAndNumber.group(1), wordAndNumber.group(2));
	}

	private static boolean isCodeWord(String word, String number) {
		return !PERSONAL_WORDS.contains(word) && (word.length() == 1 || !YEAR.matcher(number).matches());
	}

}
