package io.faultbook.unknowncode;

import java.util.List;
import java.util.Optional;
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

	/** A placeholder, so that the rest of the text doesn't look like a list of codes. */
	private static final String REDACTED = " x ";

	private static final Pattern LETTER = Pattern.compile("[A-Z]");

	private final PastedTextParser parser = new PastedTextParser();

	List<String> extract(String text) {
		String clean = clean(text).orElse("");
		List<String> codes = this.parser.findCandidates(PersonalData.redact(clean, REDACTED))
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

	/** The parser finds both {@code E1001} and {@code 1001} in {@code E1001}. */
	private static boolean isPartOfAnother(String code, List<String> codes) {
		return !LETTER.matcher(code).find()
				&& codes.stream().anyMatch((other) -> LETTER.matcher(other).find() && other.endsWith(code));
	}

}
