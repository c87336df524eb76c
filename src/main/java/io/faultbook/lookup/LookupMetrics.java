package io.faultbook.lookup;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * Counts what readers ask for. The tags are bounded: no code and no word of a reader
 * becomes one, and of the languages that editors may add only so many are told apart.
 */
@Component
final class LookupMetrics {

	private static final String FOUND = "found";

	private static final String APPROXIMATE = "approximate";

	private static final String EMPTY = "empty";

	private static final int MAX_LANGUAGES = 40;

	private final Map<String, Counter> found = new ConcurrentHashMap<>();

	private final Map<String, Counter> missing = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	LookupMetrics(MeterRegistry registry) {
		this.registry = registry;
		List.of(FOUND, APPROXIMATE, EMPTY).forEach(this::searches);
	}

	private Timer searches(String outcome) {
		return Timer.builder("faultbook.search")
			.description("Time that searches took, without parsing the request and writing the response")
			.tag("outcome", outcome)
			.register(this.registry);
	}

	/** A code was found, and told in a language, a BCP 47 tag. */
	void found(String language) {
		count(this.found, FOUND, language);
	}

	/** A code was not found, which was told in a language, a BCP 47 tag. */
	void missing(String language) {
		count(this.missing, "missing", language);
	}

	/** Measure a search. */
	CodePage search(Supplier<CodePage> search) {
		Timer.Sample sample = Timer.start(this.registry);
		CodePage page = search.get();
		sample.stop(searches((page.total() == 0) ? EMPTY : page.approximate() ? APPROXIMATE : FOUND));
		return page;
	}

	private void count(Map<String, Counter> counters, String result, String language) {
		Counter counter = counters.get(language);
		if (counter == null) {
			String tag = (counters.size() < MAX_LANGUAGES) ? language : "other";
			counter = counters.computeIfAbsent(language, (first) -> counter(result, tag));
		}
		counter.increment();
	}

	private Counter counter(String result, String language) {
		return Counter.builder("faultbook.lookups")
			.description("Codes that were looked up, one at a time or in bulk")
			.tag("result", result)
			.tag("language", language)
			.register(this.registry);
	}

}
