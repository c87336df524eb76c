package io.faultbook.paste;

import java.util.List;

/**
 * Reads the error codes out of whatever people paste: a code, a list, a question, a
 * response, a log. It does not know the catalogue, so it says what <em>may</em> be a code
 * and why, the best first: by {@linkplain CodeCandidate.Reason reason}, then values that
 * are no HTTP status before those that may be one, then in the order of the text.
 * <p>
 * Only the first 16,000 characters are read, and at most 200 candidates are returned,
 * each code once. No text throws, and the time is linear in its length.
 */
public final class PastedTextReader {

	private static final int MAX_CANDIDATES = 200;

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
		String clean = PastedTextCleaner.clean(text);
		List<CodeToken> tokens = CodeToken.in(clean);
		Quantities quantities = new Quantities(clean);
		CandidateCollector candidates = new CandidateCollector();
		new WholeText(clean, quantities).readInto(candidates, tokens);
		if (candidates.isEmpty()) {
			new RunningText(clean, quantities).readInto(candidates, tokens);
		}
		return candidates.best(MAX_CANDIDATES);
	}

}
