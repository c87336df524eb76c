package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks what a search names exactly: known codes, and whole messages. A code that was
 * named comes before a message, a message before a mere number or an HTTP status.
 */
final class ExactHits {

	private static final int NAMED_CODE = 1_000_000;

	private static final int WHOLE_PHRASE = 900_000;

	private static final int CONTAINED_PHRASE = 800_000;

	private static final int OTHER_CODE = 700_000;

	/** Every exact hit scores more than this. */
	static final int LEAST = 600_000;

	private final KnownCodes codes;

	private final Phrases phrases;

	ExactHits(KnownCodes codes, Phrases phrases) {
		this.codes = codes;
		this.phrases = phrases;
	}

	/** The documents with their scores, the best first. */
	Map<Integer, Integer> find(ParsedQuery query) {
		Map<Integer, Integer> scores = new LinkedHashMap<>();
		score(scores, codes(query, true), NAMED_CODE);
		if (!query.isCodeList()) {
			score(scores, this.phrases.equalTo(query.tokens()), WHOLE_PHRASE);
			score(scores, this.phrases.containedIn(query.tokens()), CONTAINED_PHRASE);
		}
		score(scores, codes(query, false), OTHER_CODE);
		return scores;
	}

	private List<Integer> codes(ParsedQuery query, boolean named) {
		List<Integer> documents = new ArrayList<>();
		for (CodeCandidate candidate : query.candidates()) {
			int document = this.codes.position(candidate.code());
			if (document >= 0 && isNamed(candidate) == named) {
				documents.add(document);
			}
		}
		return documents;
	}

	/**
	 * A label before 200 or 404 may well be about HTTP: the message beside it knows
	 * better. HTTP has no 460.
	 */
	private static boolean isNamed(CodeCandidate candidate) {
		return switch (candidate.reason()) {
			case BARE -> true;
			case LABELLED, BRACKETED -> !CodeShape.isRegisteredHttpStatus(candidate.code());
			case NUMBER, HTTP_STATUS -> false;
		};
	}

	private static void score(Map<Integer, Integer> scores, List<Integer> documents, int best) {
		for (int i = 0; i < documents.size(); i++) {
			scores.putIfAbsent(documents.get(i), Math.max(best - i, LEAST + 1));
		}
	}

}
