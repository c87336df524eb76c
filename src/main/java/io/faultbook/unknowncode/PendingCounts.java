package io.faultbook.unknowncode;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts in memory until {@link CountWriter} stores them. Counting never waits for the
 * database and never fails; if there is no room, new keys are dropped.
 */
public final class PendingCounts<K extends Comparable<K>> {

	private final Map<K, Long> pending = new HashMap<>();

	/** Drained, but possibly not stored yet. */
	private SortedMap<K, Long> drained = new TreeMap<>();

	private final int maxPending;

	private long counted;

	private long dropped;

	/**
	 * Create empty counts.
	 * @param maxPending the number of keys that one transaction can store before its
	 * timeout
	 */
	public PendingCounts(int maxPending) {
		this.maxPending = maxPending;
	}

	/** Return whether there was room. */
	public synchronized boolean increment(K key) {
		boolean room = this.pending.size() < this.maxPending || this.pending.containsKey(key);
		if (room) {
			this.pending.merge(key, 1L, Long::sum);
			this.counted++;
		}
		else {
			this.dropped++;
		}
		return room;
	}

	synchronized SortedMap<K, Long> drain() {
		this.drained = new TreeMap<>(this.pending);
		this.pending.clear();
		return this.drained;
	}

	/** Forget what was drained, because it was stored. */
	synchronized void confirm() {
		this.drained = new TreeMap<>();
	}

	/** Count what was drained again, because it couldn't be stored. */
	synchronized void restore() {
		this.drained.forEach((key, count) -> this.pending.merge(key, count, Long::sum));
		confirm();
	}

	/** All counts that may not be stored yet. */
	public synchronized Map<K, Long> counts() {
		Map<K, Long> counts = new HashMap<>(this.pending);
		this.drained.forEach((key, count) -> counts.merge(key, count, Long::sum));
		return counts;
	}

	public synchronized void removeIf(Predicate<K> condition) {
		this.pending.keySet().removeIf(condition);
	}

	public synchronized int pending() {
		return this.pending.size();
	}

	synchronized long counted() {
		return this.counted;
	}

	synchronized long dropped() {
		return this.dropped;
	}

	/**
	 * Register the meters. Keys must not become tags, because their number is unbounded.
	 * @param prefix the start of the names
	 * @param noun what is counted, in the plural
	 */
	public void bindTo(MeterRegistry registry, String prefix, String noun) {
		FunctionCounter.builder(prefix + ".counted", this, PendingCounts::counted)
			.description(noun + " that were counted")
			.register(registry);
		FunctionCounter.builder(prefix + ".dropped", this, PendingCounts::dropped)
			.description(noun + " that were not counted for lack of room")
			.register(registry);
		Gauge.builder(prefix + ".pending", this, PendingCounts::pending)
			.description(noun + " that are counted but not stored yet, without repetitions")
			.register(registry);
	}

}
