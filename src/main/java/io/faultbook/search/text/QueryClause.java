package io.faultbook.search.text;

import java.util.List;

/**
 * A part of a query that must match: a word, an expression of several words, or a run of
 * Chinese characters.
 *
 * @param tokens the tokens in the order of the query
 * @param synonyms other wordings that match as well
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

	/** Whether both are Chinese and the other follows without a gap. */
	public boolean isContinuedBy(QueryClause next) {
		TextToken last = this.tokens.get(this.tokens.size() - 1);
		return last.ideograph() && next.isIdeographic() && last.end() == next.tokens.get(0).start();
	}

	/** The folded text, without gaps. */
	public String text() {
		if (this.tokens.size() == 1) {
			return this.tokens.get(0).term();
		}
		StringBuilder text = new StringBuilder();
		this.tokens.forEach((token) -> text.append(token.term()));
		return text.toString();
	}

}
