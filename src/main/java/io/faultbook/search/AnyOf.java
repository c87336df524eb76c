package io.faultbook.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.PriorityQueue;

/** The documents that any of several iterators gives; those that do are at it then. */
final class AnyOf extends DocIdSetIterator {

	private final PriorityQueue<DocIdSetIterator> nearestFirst;

	private final long cost;

	private int document = -1;

	private AnyOf(List<? extends DocIdSetIterator> iterators) {
		this.nearestFirst = new PriorityQueue<>(iterators.size()) {
			@Override
			protected boolean lessThan(DocIdSetIterator left, DocIdSetIterator right) {
				return left.docID() < right.docID();
			}
		};
		iterators.forEach(this.nearestFirst::add);
		this.cost = iterators.stream().mapToLong(DocIdSetIterator::cost).sum();
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
		DocIdSetIterator nearest = this.nearestFirst.top();
		while (nearest.docID() < target) {
			if (nearest.docID() == target - 1) {
				nearest.nextDoc();
			}
			else {
				nearest.advance(target);
			}
			nearest = this.nearestFirst.updateTop();
		}
		this.document = nearest.docID();
		return this.document;
	}

	@Override
	public long cost() {
		return this.cost;
	}

}
