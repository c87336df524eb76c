package io.faultbook.demand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.faultbook.code.CodeId;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;

import org.springframework.stereotype.Component;

/**
 * Counts the lookups of each known code since the start, in memory. Who looked it up
 * isn't recorded.
 */
@Component
public final class PopularCodes {

	private static final int MAX_CODES = 10_000;

	private static final int MAX_POPULAR = 5;

	/** A code that was looked up fewer times isn't popular. */
	private static final int MIN_LOOKUPS = 3;

	private final Map<CodeId, LongAdder> lookups = new ConcurrentHashMap<>();

	public void count(CodeId code) {
		LongAdder count = this.lookups.get(code);
		if (count == null) {
			if (this.lookups.size() >= MAX_CODES) {
				return;
			}
			count = this.lookups.computeIfAbsent(code, (first) -> new LongAdder());
		}
		count.increment();
	}

	/** The number of lookups by code, on this replica. */
	public Map<CodeId, Long> counts() {
		Map<CodeId, Long> counts = new HashMap<>();
		this.lookups.forEach((code, count) -> counts.put(code, count.sum()));
		return counts;
	}

	/** The codes that were looked up most, except those that don't mean an error. */
	public List<RenderedCode> top(Snapshot snapshot) {
		return counts().entrySet()
			.stream()
			.filter((count) -> count.getValue() >= MIN_LOOKUPS)
			.sorted(Map.Entry.<CodeId, Long>comparingByValue(Comparator.reverseOrder()))
			.flatMap((count) -> snapshot.find(count.getKey()).stream())
			.filter(RenderedCode::isError)
			.limit(MAX_POPULAR)
			.toList();
	}

}
