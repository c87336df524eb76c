package io.faultbook.search;

import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands to Lucene what stands where in a document. */
final class PlaceStream extends TokenStream {

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final Iterator<DocumentWords.Place> places;

	private int position = -1;

	PlaceStream(List<DocumentWords.Place> places) {
		this.places = places.iterator();
	}

	@Override
	public boolean incrementToken() {
		clearAttributes();
		if (!this.places.hasNext()) {
			return false;
		}
		DocumentWords.Place place = this.places.next();
		this.term.append(place.term());
		this.increment.setPositionIncrement(place.position() - this.position);
		this.position = place.position();
		return true;
	}

}
