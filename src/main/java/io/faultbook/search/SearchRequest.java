package io.faultbook.search;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A search, and the page of results to return.
 *
 * @param text what the user typed or pasted; there is no query syntax
 * @param language the preferred language; its texts rank slightly higher
 * @param category the name of the category to search, or null for all
 * @param includeMatches whether to find where each hit matches, which accounts for most
 * of the time for a long page
 */
public record SearchRequest(String text, Locale language, @Nullable String category, long offset, int limit,
		boolean includeMatches) {
}
