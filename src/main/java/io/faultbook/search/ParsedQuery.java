package io.faultbook.search;

import java.util.List;
import java.util.Set;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.TextToken;

/**
 * A search query.
 *
 * @param catalogs the names of the catalogs to search; empty for all
 * @param candidates possible error codes, most likely first
 * @param tokens all words
 * @param clauses the words without stop words
 * @param segments the clauses between separating punctuation
 */
record ParsedQuery(Set<String> catalogs, List<CodeCandidate> candidates, List<TextToken> tokens,
		List<QueryClause> clauses, List<List<QueryClause>> segments) {

	ParsedQuery {
		catalogs = Set.copyOf(catalogs);
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
		return countBareCodes(this.candidates) == 1;
	}

	boolean isCodeList() {
		return countBareCodes(this.candidates) > 1;
	}

	static long countBareCodes(List<CodeCandidate> candidates) {
		long count = 0;
		for (CodeCandidate candidate : candidates) {
			count += (candidate.reason() == CodeCandidate.Reason.BARE) ? 1 : 0;
		}
		return count;
	}

	/** Candidates with a label, in brackets, or without other text. */
	List<CodeCandidate> strongCandidates() {
		return this.candidates.stream()
			.filter((candidate) -> candidate.reason().compareTo(CodeCandidate.Reason.BRACKETED) <= 0)
			.toList();
	}

}
