package io.faultbook.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.apache.lucene.util.PriorityQueue;

/**
 * The best hits, and the number of all; of equal ones the first in natural order is
 * better.
 */
final class RankedHits {

	private record Hit(int position, float score) {
	}

	private final Map<Integer, Integer> exact;

	private final PriorityQueue<Hit> worstFirst;

	private final int count;

	private long total;

	/**
	 * Begin with hits.
	 * @param exact the scores by position
	 * @param count the number of hits that are kept
	 */
	RankedHits(Map<Integer, Integer> exact, int count) {
		this.exact = exact;
		this.count = count;
		this.worstFirst = new PriorityQueue<>(count) {
			@Override
			protected boolean lessThan(Hit left, Hit right) {
				return isWorse(left.score(), left.position(), right);
			}
		};
		exact.forEach(this::keep);
	}

	private static boolean isWorse(float score, int position, Hit other) {
		return (score != other.score()) ? score < other.score() : position > other.position();
	}

	/** Add a hit, unless it is one of the exact ones. */
	void add(int position, float score) {
		if (this.exact.isEmpty() || !this.exact.containsKey(position)) {
			keep(position, score);
		}
	}

	private void keep(int position, float score) {
		this.total++;
		if (this.worstFirst.size() < this.count) {
			this.worstFirst.add(new Hit(position, score));
		}
		else if (!isWorse(score, position, this.worstFirst.top())) {
			this.worstFirst.updateTop(new Hit(position, score));
		}
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
