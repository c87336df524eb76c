package io.faultbook.search;

import java.util.Locale;

/**
 * A search, and the page of results to return.
 *
 * @param text what the user typed or pasted; there is no query syntax
 * @param language the preferred language; its texts rank slightly higher
 * @param filter which codes to search
 * @param includeMatches whether to find where each hit matches, which accounts for most
 * of the time for a long page
 */
public record SearchRequest(String text, Locale language, SearchFilter filter, long offset, int limit,
		boolean includeMatches) {

}
