package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Where any of the terms stands that begin alike; all the same how often. */
final class BeginningOccurrences extends Occurrences {

	private final List<PostingsEnum> places;

	private final DocIdSetIterator documents;

	BeginningOccurrences(List<PostingsEnum> places) {
		this.places = places;
		this.documents = AnyOf.of(places);
	}

	@Override
	DocIdSetIterator documents() {
		return this.documents;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		int document = this.documents.docID();
		for (PostingsEnum places : this.places) {
			if (places.docID() == document) {
				for (int left = places.freq(); left > 0; left--) {
					scores[DocumentWords.field(places.nextPosition())] = 1;
				}
			}
		}
		return true;
	}

}
