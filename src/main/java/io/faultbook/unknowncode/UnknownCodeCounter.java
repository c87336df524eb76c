package io.faultbook.unknowncode;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts unknown codes in memory until {@link UnknownCodeWriter} stores them. */
@Component
@EnableConfigurationProperties(UnknownCodeProperties.class)
public class UnknownCodeCounter implements MeterBinder {

	/** The number of codes that one transaction can store before its timeout. */
	static final int MAX_PENDING = 2_000;

	private final boolean enabled;

	private final UnknownCodeExtractor extractor = new UnknownCodeExtractor();

	private final PendingCounts<String> counts = new PendingCounts<>(MAX_PENDING);

	UnknownCodeCounter(UnknownCodeProperties properties) {
		this.enabled = properties.enabled();
	}

	/**
	 * Count the lookup of an unknown code.
	 * @return whether it was counted; not if it might be personal data or if the counter
	 * is full
	 */
	public boolean countLookup(String code) {
		return this.enabled && StorableCodeRules.normalize(code).map(this.counts::increment).orElse(false);
	}

	/** Count the codes in a search that found nothing, or only near matches. */
	public void countSearch(String text) {
		if (this.enabled) {
			this.extractor.extract(text).forEach(this.counts::increment);
		}
	}

	PendingCounts<String> counts() {
		return this.counts;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.counts.bindTo(registry, "faultbook.unknown.codes", "Unknown codes");
	}

}
