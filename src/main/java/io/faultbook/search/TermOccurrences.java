package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Where a term stands. */
final class TermOccurrences extends Occurrences {

	private final SegmentWords words;

	private final PostingsEnum places;

	private final float rarity;

	TermOccurrences(SegmentWords words, PostingsEnum places, float rarity) {
		this.words = words;
		this.places = places;
		this.rarity = rarity;
	}

	@Override
	DocIdSetIterator documents() {
		return this.places;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		int document = this.places.docID();
		int field = -1;
		int frequency = 0;
		for (int left = this.places.freq(); left > 0; left--) {
			int next = DocumentWords.field(this.places.nextPosition());
			if (next != field && frequency > 0) {
				scores[field] = this.rarity * this.words.weight(document, field, frequency);
				frequency = 0;
			}
			field = next;
			frequency++;
		}
		scores[field] = this.rarity * this.words.weight(document, field, frequency);
		return true;
	}

}
