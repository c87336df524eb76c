package io.faultbook.search;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A search, and the page of results to return.
 *
 * @param text what the user typed or pasted; there is no query syntax
 * @param language the preferred language; its texts rank slightly higher
 * @param catalogs the names of the catalogs to search; empty for all
 * @param category the name of the category to search, or null for all
 * @param includeMatches whether to find where each hit matches, which accounts for most
 * of the time for a long page
 */
public record SearchRequest(String text, Locale language, Set<String> catalogs, @Nullable String category, long offset,
		int limit, boolean includeMatches) {

	public SearchRequest {
		catalogs = Set.copyOf(catalogs);
	}

}
