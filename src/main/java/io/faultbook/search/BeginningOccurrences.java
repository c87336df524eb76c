package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.DocIdSetIterator;

/** Where any of the terms stands that begin alike; all the same how often. */
final class BeginningOccurrences extends Occurrences {

	private final List<SegmentWords.Counts> counts;

	private final DocIdSetIterator documents;

	BeginningOccurrences(List<SegmentWords.Counts> counts) {
		this.counts = counts;
		this.documents = AnyOf.of(counts.stream().map(SegmentWords.Counts::documents).toList());
	}

	@Override
	DocIdSetIterator documents() {
		return this.documents;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		int document = this.documents.docID();
		for (SegmentWords.Counts term : this.counts) {
			if (term.documents().docID() == document) {
				int field = term.firstField();
				for (int left = term.documents().freq(); left != 0; left = FieldCounts.others(left)) {
					if (FieldCounts.first(left) > 0) {
						scores[field] = 1;
					}
					field++;
				}
			}
		}
		return true;
	}

}
