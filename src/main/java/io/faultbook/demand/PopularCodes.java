package io.faultbook.demand;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.code.CodeId;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.unknowncode.PendingCounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * Counts the lookups of each known code. Reading the counts needs no database: those that
 * all replicas have stored are kept in memory, too. Who looked up a code isn't recorded.
 */
@Component
public final class PopularCodes implements MeterBinder {

	private static final int MAX_PENDING = 2_000;

	private static final int MAX_POPULAR = 5;

	/** A code that was looked up fewer times isn't popular. */
	private static final int MIN_LOOKUPS = 3;

	private final PendingCounts<CodeId> pending = new PendingCounts<>(MAX_PENDING);

	private volatile Map<CodeId, Long> stored = Map.of();

	public void count(CodeId code) {
		this.pending.increment(code);
	}

	/**
	 * The number of lookups by code: those that were stored when this replica last wrote
	 * its own, and its own since.
	 */
	public Map<CodeId, Long> counts() {
		Map<CodeId, Long> counts = new HashMap<>(this.stored);
		this.pending.counts().forEach((code, count) -> counts.merge(code, count, Long::sum));
		return counts;
	}

	/** The codes that were looked up most, except those that don't mean an error. */
	public List<RenderedCode> top(Snapshot snapshot) {
		return counts().entrySet()
			.stream()
			.filter((count) -> count.getValue() >= MIN_LOOKUPS)
			.sorted(Map.Entry.<CodeId, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.flatMap((count) -> snapshot.find(count.getKey()).stream())
			.filter(RenderedCode::isError)
			.limit(MAX_POPULAR)
			.toList();
	}

	PendingCounts<CodeId> pending() {
		return this.pending;
	}

	void setStored(Map<CodeId, Long> stored) {
		this.stored = Map.copyOf(stored);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.pending.bindTo(registry, "faultbook.code.lookups", "Lookups of known codes");
	}

}
