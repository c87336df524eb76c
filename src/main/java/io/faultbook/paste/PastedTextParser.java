package io.faultbook.paste;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.faultbook.paste.CodeCandidate.Reason;

/**
 * Reads the error codes out of whatever people paste: a code, a list, a question, a
 * response, a log. It does not know the catalogue, so it says what <em>may</em> be a code
 * and why, the best first: by {@linkplain CodeCandidate.Reason reason}, then values that
 * are no HTTP status before those that may be one, then in the order of the text.
 * <p>
 * Only the first 16,000 characters are read, and at most 200 candidates are returned,
 * each code once. No text throws, and the time is linear in its length.
 */
public final class PastedTextParser {

	private static final int MAX_CANDIDATES = 200;

	private static final Comparator<CodeCandidate> BEST_FIRST = Comparator.comparing(CodeCandidate::reason)
		.thenComparing(PastedTextParser::mayBeHttpStatus);

	/**
	 * The text as it is read: without escapes, colours, full-width and invisible
	 * characters. What was escaped twice needs cleaning twice.
	 * @param text what was pasted, in any state
	 */
	public String clean(String text) {
		return PastedTextCleaner.clean(text);
	}

	/**
	 * The tokens of the text that may be error codes, best first.
	 * @param text what was pasted, in any state
	 * @return an unmodifiable list, empty if nothing looks like a code
	 */
	public List<CodeCandidate> read(String text) {
		String clean = clean(text);
		List<CodeToken> tokens = CodeToken.in(clean);
		Quantities quantities = new Quantities(clean);
		List<CodeCandidate> candidates = new BareCodeText(clean, quantities).read(tokens);
		return best(candidates.isEmpty() ? new MixedText(clean, quantities).read(tokens) : candidates);
	}

	/** Each code once, with its strongest reason. */
	private static List<CodeCandidate> best(List<CodeCandidate> candidates) {
		Set<String> codes = new HashSet<>();
		return candidates.stream()
			.sorted(BEST_FIRST)
			.filter((candidate) -> codes.add(candidate.code()))
			.limit(MAX_CANDIDATES)
			.toList();
	}

	/**
	 * Next to a product's own code, a value like an HTTP status most often is one. What
	 * the reader typed alone stays in the order typed.
	 */
	private static boolean mayBeHttpStatus(CodeCandidate candidate) {
		return candidate.reason() != Reason.BARE && CodeShape.isHttpStatus(candidate.code());
	}

}
