package io.faultbook.search;

import java.util.List;
import java.util.Set;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.TextToken;

/**
 * A search query.
 *
 * @param candidates possible error codes, most likely first
 * @param tokens all words
 * @param clauses the words without stop words
 * @param segments the clauses between separating punctuation
 */
record ParsedQuery(List<CodeCandidate> candidates, List<TextToken> tokens, List<QueryClause> clauses,
		List<List<QueryClause>> segments) {

	private static final Set<String> ERROR_WORDS = Set.of("error", "err", "errno", "fail", "failed", "failure",
			"exception", "fault", "code", "errorcode", "errcode", "what", "mean", "错", "败", "异", "码", "什", "怎", "意");

	ParsedQuery {
		candidates = List.copyOf(candidates);
		tokens = List.copyOf(tokens);
		clauses = List.copyOf(clauses);
		segments = List.copyOf(segments);
	}

	/**
	 * Whether the text is one token with the syntax of a code, which most single words
	 * have.
	 */
	boolean isBareCode() {
		return countBareCodes() == 1;
	}

	boolean isCodeList() {
		return countBareCodes() > 1;
	}

	private long countBareCodes() {
		long count = 0;
		for (CodeCandidate candidate : this.candidates) {
			count += (candidate.reason() == CodeCandidate.Reason.BARE) ? 1 : 0;
		}
		return count;
	}

	/**
	 * Whether the text says anywhere that something went wrong, or asks what it means.
	 */
	boolean mentionsError() {
		return this.tokens.stream()
			.anyMatch((token) -> ERROR_WORDS.contains(token.term()) || ERROR_WORDS.contains(token.whole().stem()));
	}

	/**
	 * The codes with a digit that the text names: with a label, or as its only content.
	 */
	List<String> namedCodes() {
		return this.candidates.stream()
			.filter((candidate) -> candidate.reason() == CodeCandidate.Reason.LABELED
					|| candidate.reason() == CodeCandidate.Reason.BARE)
			.filter(CodeCandidate::isTypicalCode)
			.map(CodeCandidate::code)
			.toList();
	}

	/** Candidates with a label, in brackets, or without other text. */
	List<CodeCandidate> strongCandidates() {
		return this.candidates.stream()
			.filter((candidate) -> candidate.reason().compareTo(CodeCandidate.Reason.BRACKETED) <= 0)
			.toList();
	}

}
