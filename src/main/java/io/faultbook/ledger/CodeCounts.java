package io.faultbook.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * What was counted and is not in the database yet: bounded in the number of codes, and
 * exact under any number of threads.
 */
final class CodeCounts {

	private final Map<String, Long> counts = new ConcurrentHashMap<>();

	private final int maxCodes;

	/** Counted here, for the size of a map that many threads change is a guess. */
	private final AtomicInteger codes = new AtomicInteger();

	/**
	 * Create counts.
	 * @param maxCodes the number of different codes that there is room for
	 */
	CodeCounts(int maxCodes) {
		this.maxCodes = maxCodes;
	}

	/**
	 * Count a code.
	 * @return whether there was room for it
	 */
	boolean add(String code) {
		if (this.counts.computeIfPresent(code, (known, count) -> count + 1) != null) {
			return true;
		}
		if (this.codes.incrementAndGet() > this.maxCodes) {
			this.codes.decrementAndGet();
			return false;
		}
		merge(code, 1);
		return true;
	}

	/** With room taken for one code, which is given back if it was known already. */
	private void merge(String code, long count) {
		if (this.counts.merge(code, count, Long::sum) > count) {
			this.codes.decrementAndGet();
		}
	}

	private @Nullable Long remove(String code) {
		Long count = this.counts.remove(code);
		if (count != null) {
			this.codes.decrementAndGet();
		}
		return count;
	}

	/**
	 * Take the most asked codes out, in the order of the codes: whoever writes them in
	 * one order waits for no one who waits for him.
	 */
	Map<String, Long> take(int limit) {
		Map<String, Long> taken = new TreeMap<>();
		this.counts.entrySet()
			.stream()
			.map((entry) -> Map.entry(entry.getKey(), entry.getValue()))
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.limit(limit)
			.forEach((entry) -> {
				Long count = remove(entry.getKey());
				if (count != null) {
					taken.put(entry.getKey(), count);
				}
			});
		return taken;
	}

	/** Put back what could not be written. */
	void putBack(Map<String, Long> taken) {
		taken.forEach((code, count) -> {
			this.codes.incrementAndGet();
			merge(code, count);
		});
	}

	void forget(String code) {
		remove(code);
	}

	int size() {
		return this.codes.get();
	}

}
