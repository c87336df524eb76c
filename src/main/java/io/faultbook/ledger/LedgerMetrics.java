package io.faultbook.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** Tells operators how much is counted and lost; no code becomes a tag. */
@Component
class LedgerMetrics implements MeterBinder {

	private final Ledger ledger;

	LedgerMetrics(Ledger ledger) {
		this.ledger = ledger;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("faultbook.ledger.noted", this.ledger, Ledger::noted)
			.description("Unknown codes that were counted")
			.register(registry);
		FunctionCounter.builder("faultbook.ledger.dropped", this.ledger, Ledger::dropped)
			.description("Unknown codes and searches without result that there was no room for")
			.register(registry);
		Gauge.builder("faultbook.ledger.pending", this.ledger, (ledger) -> ledger.counts().size())
			.description("Different codes that are counted and not in the database yet")
			.register(registry);
	}

}
