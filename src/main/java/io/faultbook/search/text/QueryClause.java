package io.faultbook.search.text;

import java.util.List;

/**
 * A part of a query that must be found: a word, a set phrase, or Chinese characters in a
 * row.
 *
 * @param tokens the tokens as they stand in the query
 * @param synonyms other wordings that will do as well
 */
public record QueryClause(List<TextToken> tokens, List<List<TextToken>> synonyms) {

	public QueryClause {
		tokens = List.copyOf(tokens);
		synonyms = List.copyOf(synonyms);
	}

	public static QueryClause of(List<TextToken> tokens) {
		return new QueryClause(tokens, List.of());
	}

	public boolean isIdeographic() {
		return this.tokens.get(0).ideograph();
	}

	/** Whether it is Chinese that goes on, without a gap, in the other. */
	public boolean isContinuedBy(QueryClause next) {
		TextToken last = this.tokens.get(this.tokens.size() - 1);
		return last.ideograph() && next.isIdeographic() && last.end() == next.tokens.get(0).start();
	}

	/** The unit folded, as it is written. */
	public String text() {
		if (this.tokens.size() == 1) {
			return this.tokens.get(0).term();
		}
		StringBuilder text = new StringBuilder();
		this.tokens.forEach((token) -> text.append(token.term()));
		return text.toString();
	}

}
