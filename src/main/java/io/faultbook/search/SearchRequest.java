package io.faultbook.search;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A search and the part of its result that is wanted.
 *
 * @param text what was typed or pasted; never query syntax
 * @param language the reader's, which weighs a little in the ranking
 * @param category the name of the category to look in, or null for all
 * @param offset the number of hits to leave out
 * @param limit the number of hits to give at most
 * @param matches whether to find where each hit matches; it takes most of the time of a
 * long page
 */
public record SearchRequest(String text, Locale language, @Nullable String category, long offset, int limit,
		boolean matches) {
}
