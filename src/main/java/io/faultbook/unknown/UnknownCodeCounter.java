package io.faultbook.unknown;

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
 * Counts the unknown codes that readers look up, in memory until
 * {@link UnknownCodeWriter} stores them. It never waits for the database and never fails;
 * where there is no room a count is lost.
 */
@Component
@EnableConfigurationProperties(UnknownCodeProperties.class)
public class UnknownCodeCounter implements MeterBinder {

	/** Different codes between two batches: what one transaction stores in time. */
	static final int MAX_PENDING = 2_000;

	private final boolean enabled;

	private final UnknownCodeExtractor pastedCodes = new UnknownCodeExtractor();

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
		return this.enabled && StorableCodeRules.normalise(code).map(this::count).orElse(false);
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

	/** Take all counts out, to be stored. */
	synchronized SortedMap<String, Long> drain() {
		SortedMap<String, Long> drained = new TreeMap<>(this.pending);
		this.pending.clear();
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

	/** No code becomes a tag. */
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
