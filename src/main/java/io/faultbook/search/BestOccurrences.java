package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Where any of several ways to say the same stands; the best of them counts. */
final class BestOccurrences extends Occurrences {

	/**
	 * One way and how much it counts.
	 */
	record Way(Occurrences occurrences, float weight) {
	}

	private final List<Way> ways;

	private final DocIdSetIterator documents;

	private final float[] scratch;

	private BestOccurrences(List<Way> ways, int fields) {
		this.ways = ways;
		this.documents = AnyOf.of(ways.stream().map((way) -> way.occurrences().documents()).toList());
		this.scratch = new float[fields];
	}

	/** Null if there is no way. */
	static @Nullable Occurrences of(List<Way> ways, int fields) {
		boolean single = ways.size() == 1 && ways.get(0).weight() == 1;
		return ways.isEmpty() ? null : single ? ways.get(0).occurrences() : new BestOccurrences(ways, fields);
	}

	@Override
	DocIdSetIterator documents() {
		return this.documents;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		boolean found = false;
		int document = this.documents.docID();
		for (Way way : this.ways) {
			if (way.occurrences().documents().docID() == document && way.occurrences().score(this.scratch)) {
				found = true;
				for (int field = 0; field < scores.length; field++) {
					scores[field] = Math.max(scores[field], way.weight() * this.scratch[field]);
				}
			}
		}
		return found;
	}

}
