package io.faultbook.language;

import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which language was chosen: clients ask for the same languages each time, and
 * matching costs more than the rest of a lookup.
 */
final class LanguageChoices {

	/** In bytes: some 4,000 of the values that browsers send. */
	private static final long MAX_WEIGHT = 1L << 20;

	/** Of an entry without the characters. */
	private static final int ENTRY_BYTES = 200;

	private static final int MAX_LENGTH = 200;

	private record Key(LanguageSet available, String asked) {
	}

	private final Cache<Key, Locale> choices = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((Key key, Locale chosen) -> ENTRY_BYTES + 2 * key.asked().length())
		.build();

	/** What was chosen for a weighted list of languages, if that is remembered. */
	@Nullable Locale get(LanguageSet available, String asked) {
		return (asked.length() <= MAX_LENGTH) ? this.choices.getIfPresent(new Key(available, asked)) : null;
	}

	void keep(LanguageSet available, String asked, Locale chosen) {
		if (asked.length() <= MAX_LENGTH) {
			this.choices.put(new Key(available, asked), chosen);
		}
	}

	/** About how many bytes it takes. */
	long weight() {
		this.choices.cleanUp();
		return this.choices.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

}
