package io.faultbook.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.search.DocIdSetIterator;

/** The documents that any of several iterators gives; those that do are at it then. */
final class AnyOf extends DocIdSetIterator {

	private final DocIdSetIterator[] iterators;

	/** Where the iterators are, for a look at each costs more. */
	private final int[] at;

	private int document = -1;

	private AnyOf(List<? extends DocIdSetIterator> iterators) {
		this.iterators = iterators.toArray(DocIdSetIterator[]::new);
		this.at = new int[this.iterators.length];
		for (int i = 0; i < this.at.length; i++) {
			this.at[i] = this.iterators[i].docID();
		}
	}

	/** One at least. */
	static DocIdSetIterator of(List<? extends DocIdSetIterator> iterators) {
		return (iterators.size() == 1) ? iterators.get(0) : new AnyOf(iterators);
	}

	@Override
	public int docID() {
		return this.document;
	}

	@Override
	public int nextDoc() throws IOException {
		return advance(this.document + 1);
	}

	@Override
	public int advance(int target) throws IOException {
		int nearest = NO_MORE_DOCS;
		for (int i = 0; i < this.at.length; i++) {
			int at = this.at[i];
			if (at < target) {
				at = (at == target - 1) ? this.iterators[i].nextDoc() : this.iterators[i].advance(target);
				this.at[i] = at;
			}
			nearest = Math.min(nearest, at);
		}
		this.document = nearest;
		return nearest;
	}

	@Override
	public long cost() {
		long cost = 0;
		for (DocIdSetIterator iterator : this.iterators) {
			cost += iterator.cost();
		}
		return cost;
	}

}
