package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Where a term stands among the fields of a group. */
final class TermOccurrences extends Occurrences {

	private final SegmentWords words;

	private final PostingsEnum counts;

	private final int firstField;

	private final float rarity;

	TermOccurrences(SegmentWords words, PostingsEnum counts, int firstField, float rarity) {
		this.words = words;
		this.counts = counts;
		this.firstField = firstField;
		this.rarity = rarity;
	}

	@Override
	DocIdSetIterator documents() {
		return this.counts;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		int document = this.counts.docID();
		int field = this.firstField;
		for (int left = this.counts.freq(); left != 0; left = FieldCounts.others(left)) {
			int frequency = FieldCounts.first(left);
			if (frequency > 0) {
				scores[field] = this.rarity * this.words.weight(document, field, frequency);
			}
			field++;
		}
		return true;
	}

}
