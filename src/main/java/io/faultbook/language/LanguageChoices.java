package io.faultbook.language;

import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was chosen for whom: clients ask for the same languages each time, and
 * matching costs more than all else in a lookup.
 */
final class LanguageChoices {

	private static final int MAX_KEPT = 1_000;

	private static final int MAX_LENGTH = 200;

	private final Cache<String, Locale> choices = Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

	/** What was chosen for a weighted list of languages, if that is remembered. */
	@Nullable Locale get(String asked) {
		return (asked.length() <= MAX_LENGTH) ? this.choices.getIfPresent(asked) : null;
	}

	void keep(String asked, Locale chosen) {
		if (asked.length() <= MAX_LENGTH) {
			this.choices.put(asked, chosen);
		}
	}

}
