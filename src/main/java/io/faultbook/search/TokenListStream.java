package io.faultbook.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands our tokens to Lucene: a position a token, all of its forms at that position. */
final class TokenListStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final Iterator<TextToken> tokens;

	private Iterator<String> forms = List.<String>of().iterator();

	TokenListStream(List<TextToken> tokens) {
		this.tokens = tokens.iterator();
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		boolean next = !this.forms.hasNext();
		if (next) {
			if (!this.tokens.hasNext()) {
				return false;
			}
			this.forms = this.tokens.next().forms().iterator();
		}
		this.term.append(this.forms.next());
		this.increment.setPositionIncrement(next ? 1 : 0);
		return true;
	}

}
