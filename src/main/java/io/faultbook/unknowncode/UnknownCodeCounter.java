package io.faultbook.unknowncode;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts unknown codes in memory until {@link UnknownCodeWriter} stores them. It never
 * waits for the database and never fails; if it is full, new codes are dropped.
 */
@Component
@EnableConfigurationProperties(UnknownCodeProperties.class)
public class UnknownCodeCounter implements MeterBinder {

	/** The number of codes that one transaction can store before its timeout. */
	static final int MAX_PENDING = 2_000;

	private final boolean enabled;

	private final UnknownCodeExtractor extractor = new UnknownCodeExtractor();

	private final Map<String, Long> pending = new HashMap<>();

	private long counted;

	private long dropped;

	UnknownCodeCounter(UnknownCodeProperties properties) {
		this.enabled = properties.enabled();
	}

	/**
	 * Count the lookup of an unknown code.
	 * @return whether it was counted; not if it might be personal data or if the counter
	 * is full
	 */
	public boolean countLookup(String code) {
		return this.enabled && StorableCodeRules.normalize(code).map(this::increment).orElse(false);
	}

	/** Count the codes in a search that found nothing, or only near matches. */
	public void countSearch(String text) {
		if (this.enabled) {
			this.extractor.extract(text).forEach(this::increment);
		}
	}

	private synchronized boolean increment(String code) {
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

	synchronized SortedMap<String, Long> drain() {
		SortedMap<String, Long> drained = new TreeMap<>(this.pending);
		this.pending.clear();
		return drained;
	}

	synchronized void restore(Map<String, Long> drained) {
		drained.forEach((code, count) -> this.pending.merge(code, count, Long::sum));
	}

	synchronized void remove(String code) {
		this.pending.remove(code);
	}

	synchronized int pending() {
		return this.pending.size();
	}

	synchronized long counted() {
		return this.counted;
	}

	synchronized long dropped() {
		return this.dropped;
	}

	/** Codes must not become tags, because their number is unbounded. */
	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("faultbook.unknown.codes.counted", this, UnknownCodeCounter::counted)
			.description("Unknown codes that were counted")
			.register(registry);
		FunctionCounter.builder("faultbook.unknown.codes.dropped", this, UnknownCodeCounter::dropped)
			.description("Unknown codes that were not counted for lack of room")
			.register(registry);
		Gauge.builder("faultbook.unknown.codes.pending", this, UnknownCodeCounter::pending)
			.description("Distinct codes that are counted but not stored yet")
			.register(registry);
	}

}
