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
 * Counts lookups and times searches. The number of tag values is bounded: codes and
 * search texts never become tags, and languages beyond {@value #MAX_LANGUAGES} are
 * counted as {@code other}.
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
		List.of(FOUND, APPROXIMATE, EMPTY).forEach(this::searchTimer);
	}

	private Timer searchTimer(String outcome) {
		return Timer.builder("faultbook.search")
			.description("Time that searches took, without parsing the request and writing the response")
			.tag("outcome", outcome)
			.register(this.registry);
	}

	void countFound(String language) {
		count(this.found, FOUND, language);
	}

	void countMissing(String language) {
		count(this.missing, "missing", language);
	}

	CodePage timeSearch(Supplier<CodePage> search) {
		Timer.Sample sample = Timer.start(this.registry);
		CodePage page = search.get();
		sample.stop(searchTimer((page.total() == 0) ? EMPTY : page.approximate() ? APPROXIMATE : FOUND));
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
