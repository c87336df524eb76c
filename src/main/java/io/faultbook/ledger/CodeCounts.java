package io.faultbook.ledger;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was counted and is not in the database yet: bounded in the number of codes, and
 * exact under any number of threads.
 */
final class CodeCounts {

	private final Map<String, Long> counts = new ConcurrentHashMap<>();

	private final int maxCodes;

	/**
	 * Create counts.
	 * @param maxCodes the number of different codes that there is room for, but for one
	 * more a thread
	 */
	CodeCounts(int maxCodes) {
		this.maxCodes = maxCodes;
	}

	/**
	 * Count a code.
	 * @return whether there was room for it
	 */
	boolean add(String code) {
		if (this.counts.size() >= this.maxCodes && !this.counts.containsKey(code)) {
			return false;
		}
		this.counts.merge(code, 1L, Long::sum);
		return true;
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
				Long count = this.counts.remove(entry.getKey());
				if (count != null) {
					taken.put(entry.getKey(), count);
				}
			});
		return taken;
	}

	/** Put back what could not be written. */
	void putBack(Map<String, Long> taken) {
		taken.forEach((code, count) -> this.counts.merge(code, count, Long::sum));
	}

	void forget(String code) {
		this.counts.remove(code);
	}

	int size() {
		return this.counts.size();
	}

}
