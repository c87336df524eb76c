package io.faultbook.unknown;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/**
 * Counts the unknown codes that readers look up, in memory until
 * {@link UnknownCodeWriter} stores them. It never waits for the database and never fails;
 * where there is no room a count is lost.
 */
@Component
public class UnknownCodeCounter {

	/** Different codes between two batches. */
	static final int MAX_PENDING = 5_000;

	private final boolean enabled;

	private final PastedCodes pastedCodes = new PastedCodes();

	private final Map<String, Long> pending = new HashMap<>();

	private long counted;

	private long dropped;

	UnknownCodeCounter(UnknownCodeProperties properties) {
		this.enabled = properties.enabled();
	}

	/**
	 * Count a code that was looked up, and that no catalogue has.
	 * @return whether it was: not what may be something personal, nor where there is no
	 * room
	 */
	public boolean lookedUp(String code) {
		return this.enabled && CodeRules.normalise(code).map(this::count).orElse(false);
	}

	/** Count the codes in a search that found nothing, or near-matches only. */
	public void searched(String text) {
		if (this.enabled) {
			this.pastedCodes.in(text).forEach(this::count);
		}
	}

	private synchronized boolean count(String code) {
		boolean room = this.pending.size() < MAX_PENDING || this.pending.containsKey(code);
		if (room) {
			this.pending.merge(code, 1L, Long::sum);
			this.counted++;
		}
		else {
			this.dropped++;
		}
		return room;
	}

	/**
	 * Take the most frequent codes out, in the order of the codes, so that replicas lock
	 * rows in the same order.
	 */
	synchronized Map<String, Long> drain(int limit) {
		List<Map.Entry<String, Long>> frequent = this.pending.entrySet()
			.stream()
			.map(Map.Entry::copyOf)
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.limit(limit)
			.toList();
		Map<String, Long> drained = new TreeMap<>();
		frequent.forEach((code) -> drained.put(code.getKey(), code.getValue()));
		this.pending.keySet().removeAll(drained.keySet());
		return drained;
	}

	/** Put back what could not be stored. */
	synchronized void restore(Map<String, Long> drained) {
		drained.forEach((code, count) -> this.pending.merge(code, count, Long::sum));
	}

	synchronized void forget(String code) {
		this.pending.remove(code);
	}

	/** How many different codes are not stored yet. */
	synchronized int pending() {
		return this.pending.size();
	}

	/** How many codes were counted since the start. */
	synchronized long counted() {
		return this.counted;
	}

	/** How many codes there was no room for since the start. */
	synchronized long dropped() {
		return this.dropped;
	}

}
