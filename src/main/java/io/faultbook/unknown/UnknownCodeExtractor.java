package io.faultbook.unknown;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.PastedTextParser;

/**
 * Takes the codes that may be kept out of a search, and leaves the words. Only what the
 * text calls a code, or has nothing beside, is taken: a mere number among words may be
 * anything. Addresses, secrets and grouped numbers are struck out before.
 */
final class UnknownCodeExtractor {

	/** A text has one code that matters, or a short list. */
	private static final int MAX_CODES = 10;

	private static final int MAX_ESCAPES = 4;

	private static final int MAX_DIGITS = 5;

	/** Stands for what was struck out, so that what is left is not taken for a list. */
	private static final String STRUCK = " x ";

	/** Up to white space, quotes and the like. */
	private static final Pattern STRETCH = Pattern.compile("[^\\s\"'`<>,;{}\\[\\]，。；、“”]++");

	/** Letters of both cases and digits in a jumble, as in passwords and tokens. */
	private static final Pattern SECRET = Pattern.compile("(?<![\\w-])(?=[\\w-]{0,64}[a-z])(?=[\\w-]{0,64}[A-Z])"
			+ "(?=[\\w-]{0,64}?\\d[\\w-]{0,64}[A-Za-z])[\\w-]{8}");

	/** 00:1A:2B:3C:4D:5E, 2001:db8::17. */
	private static final Pattern HEX_GROUPS = Pattern
		.compile("(?<![A-Za-z0-9:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,40}+");

	/** 138 0013 8000, 2018-09-04 09:42, 10.0.0.5, +49 (30) 123456. */
	private static final Pattern GROUPS = Pattern.compile("(?<!\\d)\\d++(?:[ \\t.()/:+\u2010-\u2015-]{1,3}+\\d++)++");

	private static final Pattern LETTER = Pattern.compile("[A-Z]");

	private final PastedTextParser reader = new PastedTextParser();

	/** The codes, each once, in the form that is kept. */
	List<String> in(String text) {
		String clean = clean(text).orElse("");
		List<String> codes = this.reader.read(strike(clean))
			.stream()
			.filter((candidate) -> candidate.reason().compareTo(CodeCandidate.Reason.BRACKETED) <= 0)
			.flatMap((candidate) -> StorableCodeRules.normalise(candidate.code()).stream())
			.distinct()
			.limit(MAX_CODES)
			.toList();
		return codes.stream().filter((code) -> !isPartOfAnother(code, codes)).toList();
	}

	/** What is not clean after a few times hides something: it is not read at all. */
	private Optional<String> clean(String text) {
		String clean = text;
		for (int i = 0; i < MAX_ESCAPES; i++) {
			String cleaner = this.reader.clean(clean);
			if (cleaner.equals(clean)) {
				return Optional.of(clean);
			}
			clean = cleaner;
		}
		return Optional.empty();
	}

	private static String strike(String text) {
		String plain = STRETCH.matcher(text).replaceAll((match) -> isPrivate(match.group()) ? STRUCK : "$0");
		plain = HEX_GROUPS.matcher(plain).replaceAll(STRUCK);
		return GROUPS.matcher(plain).replaceAll((match) -> isLong(match) ? STRUCK : "$0");
	}

	private static boolean isPrivate(String stretch) {
		return stretch.indexOf('@') >= 0 || stretch.contains("://") || SECRET.matcher(stretch).find();
	}

	private static boolean isLong(MatchResult groups) {
		return groups.group().chars().filter((c) -> c >= '0' && c <= '9').count() > MAX_DIGITS;
	}

	/** Of {@code E1001} the reader makes 1001 too. */
	private static boolean isPartOfAnother(String code, List<String> codes) {
		return !LETTER.matcher(code).find()
				&& codes.stream().anyMatch((other) -> LETTER.matcher(other).find() && other.endsWith(code));
	}

}
