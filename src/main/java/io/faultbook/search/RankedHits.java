package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collects the best hits and counts all; of equal ones the first in natural order is
 * better.
 */
final class RankedHits implements Collector {

	private record Hit(int position, float score) {
	}

	private final StoredDocuments documents;

	private final PriorityQueue<Hit> worstFirst;

	private final int count;

	private long total;

	/** One collector for all segments, for there is one thread. */
	static CollectorManager<RankedHits, RankedHits> of(StoredDocuments documents, int count) {
		return new CollectorManager<>() {

			@Override
			public RankedHits newCollector() {
				return new RankedHits(documents, count);
			}

			@Override
			public RankedHits reduce(Collection<RankedHits> collectors) {
				return collectors.iterator().next();
			}

		};
	}

	private RankedHits(StoredDocuments documents, int count) {
		this.documents = documents;
		this.count = count;
		this.worstFirst = new PriorityQueue<>(count) {
			@Override
			protected boolean lessThan(Hit left, Hit right) {
				return isWorse(left.score(), left.position(), right);
			}
		};
	}

	private static boolean isWorse(float score, int position, Hit other) {
		return (score != other.score()) ? score < other.score() : position > other.position();
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext segment) {
		Segment.Positions positions = this.documents.segment(segment).positions();
		return new LeafCollector() {

			private @Nullable Scorable scorer;

			@Override
			public void setScorer(Scorable scorer) {
				this.scorer = scorer;
			}

			@Override
			public void collect(int document) throws IOException {
				add(positions.of(document), Objects.requireNonNull(this.scorer).score());
			}

		};
	}

	private void add(int position, float score) {
		this.total++;
		if (this.worstFirst.size() < this.count) {
			this.worstFirst.add(new Hit(position, score));
		}
		else if (!isWorse(score, position, this.worstFirst.top())) {
			this.worstFirst.updateTop(new Hit(position, score));
		}
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE;
	}

	/** The number of all hits. */
	long total() {
		return this.total;
	}

	/** The positions of the hits of a page, the best first; it takes them from here. */
	List<Integer> page(long offset, int limit) {
		Integer[] best = new Integer[this.worstFirst.size()];
		for (int i = best.length - 1; i >= 0; i--) {
			best[i] = this.worstFirst.pop().position();
		}
		int start = (int) Math.min(offset, best.length);
		int end = (int) Math.min(offset + limit, best.length);
		return Collections.unmodifiableList(Arrays.asList(best).subList(start, end));
	}

}
