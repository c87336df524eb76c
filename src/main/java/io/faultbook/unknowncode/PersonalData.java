package io.faultbook.unknowncode;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be personal data in a text that readers typed. */
public final class PersonalData {

	private static final int MAX_DIGITS = 5;

	private static final Pattern TOKEN = Pattern.compile("[^\\s\"'`<>,;{}\\[\\]，。；、“”]++");

	/** Mixed upper case, lower case, and digits, as in passwords and tokens. */
	private static final Pattern SECRET = Pattern.compile("(?<![\\w-])(?=[\\w-]{0,64}[a-z])(?=[\\w-]{0,64}[A-Z])"
			+ "(?=[\\w-]{0,64}?\\d[\\w-]{0,64}[A-Za-z])[\\w-]{8}");

	/** MAC and IPv6 addresses: 00:1A:2B:3C:4D:5E, 2001:db8::17. */
	private static final Pattern HEX_ADDRESS = Pattern
		.compile("(?<![A-Za-z0-9:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,40}+");

	/** Phone numbers, dates, IPv4: 138 0013 8000, 2018-09-04 09:42, 10.0.0.5. */
	private static final Pattern GROUPED_DIGITS = Pattern
		.compile("(?<!\\d)\\d++(?:[ \\t.()/:+\u2010-\u2015-]{1,3}+\\d++)++");

	private PersonalData() {
	}

	/**
	 * Replace what may be personal in a text: web and email addresses, secrets, and long
	 * numbers.
	 */
	public static String redact(String text, String replacement) {
		String plain = TOKEN.matcher(text)
			.replaceAll((match) -> isPrivate(match.group()) ? replacement : Matcher.quoteReplacement(match.group()));
		plain = HEX_ADDRESS.matcher(plain).replaceAll(replacement);
		return GROUPED_DIGITS.matcher(plain)
			.replaceAll((match) -> isLongNumber(match) ? replacement : Matcher.quoteReplacement(match.group()));
	}

	private static boolean isPrivate(String token) {
		return token.indexOf('@') >= 0 || token.contains("://") || SECRET.matcher(token).find();
	}

	private static boolean isLongNumber(MatchResult groups) {
		return groups.group().chars().filter((c) -> c >= '0' && c <= '9').count() > MAX_DIGITS;
	}

}
