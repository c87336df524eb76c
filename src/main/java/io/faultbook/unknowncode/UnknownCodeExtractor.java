package io.faultbook.unknowncode;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.PastedTextParser;

/**
 * Extracts the codes from a search text that may be stored. A number counts only if the
 * text labels it as a code or consists of nothing else, because other numbers may mean
 * anything. Addresses, secrets, and grouped digits are redacted first.
 */
final class UnknownCodeExtractor {

	private static final int MAX_CODES = 10;

	private static final int MAX_CLEANINGS = 4;

	private static final int MAX_DIGITS = 5;

	/** A placeholder, so that the rest of the text doesn't look like a list of codes. */
	private static final String REDACTED = " x ";

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

	private static final Pattern LETTER = Pattern.compile("[A-Z]");

	private final PastedTextParser parser = new PastedTextParser();

	List<String> extract(String text) {
		String clean = clean(text).orElse("");
		List<String> codes = this.parser.findCandidates(redact(clean))
			.stream()
			.filter((candidate) -> candidate.reason().compareTo(CodeCandidate.Reason.BRACKETED) <= 0)
			.flatMap((candidate) -> StorableCodeRules.normalize(candidate.code()).stream())
			.distinct()
			.limit(MAX_CODES)
			.toList();
		return codes.stream().filter((code) -> !isPartOfAnother(code, codes)).toList();
	}

	/**
	 * Remove nested escapes. A text with more levels may hide personal data, so nothing
	 * is extracted from it.
	 */
	private Optional<String> clean(String text) {
		String clean = text;
		for (int i = 0; i < MAX_CLEANINGS; i++) {
			String cleaner = this.parser.clean(clean);
			if (cleaner.equals(clean)) {
				return Optional.of(clean);
			}
			clean = cleaner;
		}
		return Optional.empty();
	}

	private static String redact(String text) {
		String plain = TOKEN.matcher(text).replaceAll((match) -> isPrivate(match.group()) ? REDACTED : "$0");
		plain = HEX_ADDRESS.matcher(plain).replaceAll(REDACTED);
		return GROUPED_DIGITS.matcher(plain).replaceAll((match) -> isLongNumber(match) ? REDACTED : "$0");
	}

	private static boolean isPrivate(String token) {
		return token.indexOf('@') >= 0 || token.contains("://") || SECRET.matcher(token).find();
	}

	private static boolean isLongNumber(MatchResult groups) {
		return groups.group().chars().filter((c) -> c >= '0' && c <= '9').count() > MAX_DIGITS;
	}

	/** The parser finds both {@code E1001} and {@code 1001} in {@code E1001}. */
	private static boolean isPartOfAnother(String code, List<String> codes) {
		return !LETTER.matcher(code).find()
				&& codes.stream().anyMatch((other) -> LETTER.matcher(other).find() && other.endsWith(code));
	}

}
