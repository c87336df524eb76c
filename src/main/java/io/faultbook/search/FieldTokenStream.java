package io.faultbook.search;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import io.faultbook.search.text.TextToken;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a text: at each position all forms of a word, or a Chinese character and
 * the pair that it begins, which phrases are found by.
 */
final class FieldTokenStream extends TokenStream {

	private static final char PAIR = '\u0001';

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final List<TextToken> tokens;

	private int next;

	private Iterator<String> terms = Collections.emptyIterator();

	FieldTokenStream(List<TextToken> tokens) {
		this.tokens = tokens;
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		boolean nextPosition = !this.terms.hasNext();
		if (nextPosition) {
			if (this.next == this.tokens.size()) {
				return false;
			}
			this.terms = terms(this.tokens, this.next).iterator();
			this.next++;
		}
		this.term.append(this.terms.next());
		this.increment.setPositionIncrement(nextPosition ? 1 : 0);
		return true;
	}

	/** The terms at a position. */
	static List<String> terms(List<TextToken> tokens, int position) {
		TextToken token = tokens.get(position);
		if (!token.ideograph() || position + 1 == tokens.size() || !tokens.get(position + 1).ideograph()) {
			return token.forms();
		}
		return List.of(token.term(), pair(token, tokens.get(position + 1)));
	}

	/** The term of two Chinese characters in a row. */
	static String pair(TextToken first, TextToken second) {
		return PAIR + first.term() + second.term();
	}

	static boolean isPair(String term) {
		return term.charAt(0) == PAIR;
	}

}
