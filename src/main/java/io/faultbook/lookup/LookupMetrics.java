package io.faultbook.lookup;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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

	private static final int MAX_LANGUAGES = 40;

	private final Map<String, Counter> found = new ConcurrentHashMap<>();

	private final Map<String, Counter> missing = new ConcurrentHashMap<>();

	private final Map<SearchOutcome, Timer> searches = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	LookupMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (SearchOutcome outcome : SearchOutcome.values()) {
			this.searches.put(outcome, searches(outcome));
		}
	}

	private Timer searches(SearchOutcome outcome) {
		return Timer.builder("faultbook.search")
			.description("Searches, from the parsed request to the list of hits")
			.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.register(this.registry);
	}

	/** A code was found, and told in a language, a BCP 47 tag. */
	void found(String language) {
		count(this.found, "found", language);
	}

	/** A code was not found, which was told in a language, a BCP 47 tag. */
	void missing(String language) {
		count(this.missing, "missing", language);
	}

	/** Measure a search. */
	CodePage search(Supplier<CodePage> search) {
		long start = System.nanoTime();
		CodePage page = search.get();
		Timer timer = this.searches.get(SearchOutcome.of(page));
		if (timer != null) {
			timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
		}
		return page;
	}

	private void count(Map<String, Counter> counters, String result, String language) {
		Counter counter = counters.get(language);
		if (counter == null) {
			counter = counter(result, (counters.size() < MAX_LANGUAGES) ? language : "other");
			counters.putIfAbsent(language, counter);
		}
		counter.increment();
	}

	private Counter counter(String result, String language) {
		return Counter.builder("faultbook.lookups")
			.description("Codes that were asked for, one by one or in bulk")
			.tag("result", result)
			.tag("language", language)
			.register(this.registry);
	}

	private enum SearchOutcome {

		FOUND, APPROXIMATE, EMPTY;

		static SearchOutcome of(CodePage page) {
			return (page.total() == 0) ? EMPTY : page.approximate() ? APPROXIMATE : FOUND;
		}

	}

}
