package io.faultbook.search;

import java.util.List;

/**
 * A page of hits, best first.
 *
 * @param total the number of hits on all pages
 * @param approximate whether the hits are near matches because nothing matched exactly
 */
public record SearchResult(long total, boolean approximate, List<SearchHit> hits) {

	static final SearchResult EMPTY = new SearchResult(0, false, List.of());

	public SearchResult {
		hits = List.copyOf(hits);
	}

}
