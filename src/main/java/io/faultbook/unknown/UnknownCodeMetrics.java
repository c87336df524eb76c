package io.faultbook.unknown;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Tells operators how much is counted and lost; no code becomes a tag. */
@Component
class UnknownCodeMetrics implements MeterBinder {

	private final UnknownCodeCounter counter;

	UnknownCodeMetrics(UnknownCodeCounter counter) {
		this.counter = counter;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("faultbook.unknown.codes.counted", this.counter, UnknownCodeCounter::counted)
			.description("Unknown codes that were counted")
			.register(registry);
		FunctionCounter.builder("faultbook.unknown.codes.dropped", this.counter, UnknownCodeCounter::dropped)
			.description("Unknown codes that there was no room for")
			.register(registry);
		Gauge.builder("faultbook.unknown.codes.pending", this.counter, (counter) -> counter.pending())
			.description("Different codes that are counted and not in the database yet")
			.register(registry);
	}

}
