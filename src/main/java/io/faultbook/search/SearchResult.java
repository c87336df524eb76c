package io.faultbook.search;

import java.util.List;

/**
 * A part of what a search found, the best first.
 *
 * @param total the number of all hits
 * @param approximate whether nothing better than near-matches was found
 * @param hits the part that was asked for
 */
public record SearchResult(long total, boolean approximate, List<SearchHit> hits) {

	static final SearchResult NOTHING = new SearchResult(0, false, List.of());

	public SearchResult {
		hits = List.copyOf(hits);
	}

}
