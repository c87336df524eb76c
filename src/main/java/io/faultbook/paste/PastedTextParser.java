package io.faultbook.paste;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.faultbook.paste.CodeCandidate.Reason;

/**
 * Finds possible error codes in pasted text: a code, a list, a question, a response, a
 * log. It doesn't know the catalog. The best candidates come first: by
 * {@linkplain CodeCandidate.Reason reason}, then values that can't be an HTTP status,
 * then in the order of the text.
 * <p>
 * Reads the first 16,000 characters and returns up to 200 distinct codes. Accepts any
 * text, in time linear in its length.
 */
public final class PastedTextParser {

	private static final int MAX_CANDIDATES = 200;

	private static final Comparator<CodeCandidate> BEST_FIRST = Comparator.comparing(CodeCandidate::reason)
		.thenComparing(PastedTextParser::mayBeHttpStatus);

	/** The text that is parsed. Text that was escaped twice needs cleaning twice. */
	public String clean(String text) {
		return PastedTextCleaner.clean(text);
	}

	public List<CodeCandidate> findCandidates(String text) {
		return findCandidatesIn(clean(text));
	}

	/** Find candidates in a text that is {@linkplain #clean(String) clean}. */
	public List<CodeCandidate> findCandidatesIn(String clean) {
		List<CodeToken> tokens = CodeToken.findAll(clean);
		Quantities quantities = new Quantities(clean);
		List<CodeCandidate> candidates = new BareCodeText(clean, quantities).findCandidates(tokens);
		return bestFirst(candidates.isEmpty() ? new FreeText(clean, quantities).findCandidates(tokens) : candidates);
	}

	/** Whether a text, such as the header of a column, is a label for error codes. */
	public boolean isCodeLabel(String text) {
		String assignment = text + '=';
		return LabelScanner.contextBefore(assignment, assignment.length()).meaning() == LabelMeaning.CODE;
	}

	/** Keep the strongest reason of each code. */
	private static List<CodeCandidate> bestFirst(List<CodeCandidate> candidates) {
		Set<String> codes = new HashSet<>();
		return candidates.stream()
			.sorted(BEST_FIRST)
			.filter((candidate) -> codes.add(candidate.code()))
			.limit(MAX_CANDIDATES)
			.toList();
	}

	/**
	 * Next to another code, such a value is usually a status. A bare list keeps its
	 * order.
	 */
	private static boolean mayBeHttpStatus(CodeCandidate candidate) {
		return candidate.reason() != Reason.BARE && TokenPatterns.isHttpStatus(candidate.code());
	}

}
