package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/** Where several stand in the same field. */
final class AllOccurrences extends Occurrences {

	private final List<Occurrences> all;

	private final DocIdSetIterator documents;

	private final float[] scratch;

	/** Two at least. */
	AllOccurrences(List<Occurrences> all, int fields) {
		this.all = all;
		this.documents = ConjunctionUtils.intersectIterators(all.stream().map(Occurrences::documents).toList());
		this.scratch = new float[fields];
	}

	@Override
	DocIdSetIterator documents() {
		return this.documents;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		boolean found = true;
		for (int i = 0; i < this.all.size() && found; i++) {
			this.all.get(i).score(this.scratch);
			found = false;
			for (int field = 0; field < scores.length; field++) {
				boolean here = this.scratch[field] > 0 && (i == 0 || scores[field] > 0);
				scores[field] = here ? scores[field] + this.scratch[field] : 0;
				found |= here;
			}
		}
		return found;
	}

}
