package io.faultbook.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The smallest part of a query that must be found as a whole: a word, or Chinese
 * characters in a row.
 */
record QueryUnit(List<TextToken> tokens) {

	QueryUnit {
		tokens = List.copyOf(tokens);
	}

	boolean isIdeographic() {
		return this.tokens.get(0).ideograph();
	}

	/** The unit folded, as it is written. */
	String text() {
		return this.tokens.stream().map(TextToken::term).collect(Collectors.joining());
	}

}
