package io.faultbook.search;

import java.util.List;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.TextToken;

/**
 * A search as it was understood.
 *
 * @param candidates what may be an error code in it, the likeliest first
 * @param tokens its words
 * @param units those words that say something
 */
record ParsedQuery(List<CodeCandidate> candidates, List<TextToken> tokens, List<QueryClause> units) {

	ParsedQuery {
		candidates = List.copyOf(candidates);
		tokens = List.copyOf(tokens);
		units = List.copyOf(units);
	}

	/**
	 * Whether the whole text is one token that has the shape of a code; a single word
	 * does, too.
	 */
	boolean isBareCode() {
		return bareCodes() == 1;
	}

	/** Whether the whole text is a list of codes. */
	boolean isCodeList() {
		return bareCodes() > 1;
	}

	private long bareCodes() {
		long count = 0;
		for (CodeCandidate candidate : this.candidates) {
			count += (candidate.reason() == CodeCandidate.Reason.BARE) ? 1 : 0;
		}
		return count;
	}

	/** The candidates that somebody called a code, or wrote alone. */
	List<CodeCandidate> named() {
		return this.candidates.stream()
			.filter((candidate) -> candidate.reason().compareTo(CodeCandidate.Reason.BRACKETED) <= 0)
			.toList();
	}

}
