package io.faultbook.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands the terms of a document to Lucene, each at its position. */
final class TokenListStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final Iterator<DocumentWords.Place> places;

	private int position = -1;

	private Iterator<String> terms = List.<String>of().iterator();

	TokenListStream(List<DocumentWords.Place> places) {
		this.places = places.iterator();
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		int step = 0;
		if (!this.terms.hasNext()) {
			if (!this.places.hasNext()) {
				return false;
			}
			DocumentWords.Place place = this.places.next();
			this.terms = place.terms().iterator();
			step = place.position() - this.position;
			this.position = place.position();
		}
		this.term.append(this.terms.next());
		this.increment.setPositionIncrement(step);
		return true;
	}

}
