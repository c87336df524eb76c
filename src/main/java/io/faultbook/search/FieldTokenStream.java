package io.faultbook.search;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import io.faultbook.search.text.TextToken;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a text for the index. At each position there are all forms of a word, or a
 * Chinese character and the bigram that starts with it. Phrase queries use the bigrams.
 */
final class FieldTokenStream extends TokenStream {

	private static final char BIGRAM_MARKER = '\u0001';

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
			this.terms = termsAt(this.tokens, this.next).iterator();
			this.next++;
		}
		this.term.append(this.terms.next());
		this.increment.setPositionIncrement(nextPosition ? 1 : 0);
		return true;
	}

	static List<String> termsAt(List<TextToken> tokens, int position) {
		TextToken token = tokens.get(position);
		if (!token.ideograph() || position + 1 == tokens.size() || !tokens.get(position + 1).ideograph()) {
			return token.forms();
		}
		return List.of(token.term(), bigram(token, tokens.get(position + 1)));
	}

	static String bigram(TextToken first, TextToken second) {
		return BIGRAM_MARKER + first.term() + second.term();
	}

	static boolean isBigram(String term) {
		return term.charAt(0) == BIGRAM_MARKER;
	}

}
