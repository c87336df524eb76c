package io.faultbook.search;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import io.faultbook.search.text.TextToken;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of a text: at each position all forms of a word, or a Chinese character and
 * the pair that it begins, which phrases are found by.
 */
final class FieldTokenStream extends TokenStream {

	private static final char PAIR = '\u0001';

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final List<TextToken> tokens;

	private int next;

	private Iterator<String> forms = Collections.emptyIterator();

	FieldTokenStream(List<TextToken> tokens) {
		this.tokens = tokens;
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		boolean nextPosition = !this.forms.hasNext();
		if (nextPosition) {
			if (this.next == this.tokens.size()) {
				return false;
			}
			this.forms = this.tokens.get(this.next).forms().iterator();
			this.next++;
		}
		TextToken token = this.tokens.get(this.next - 1);
		String form = this.forms.next();
		this.term.append(form);
		this.offset.setOffset(token.start(), isPair(form) ? this.tokens.get(this.next).end() : token.end());
		this.increment.setPositionIncrement(nextPosition ? 1 : 0);
		if (nextPosition && startsPair()) {
			this.forms = Stream.of(pair(token, this.tokens.get(this.next))).iterator();
		}
		return true;
	}

	private boolean startsPair() {
		return this.tokens.get(this.next - 1).ideograph() && this.next < this.tokens.size()
				&& this.tokens.get(this.next).ideograph();
	}

	/** The term of two Chinese characters in a row. */
	static String pair(TextToken first, TextToken second) {
		return PAIR + first.term() + second.term();
	}

	static boolean isPair(String term) {
		return term.charAt(0) == PAIR;
	}

}
