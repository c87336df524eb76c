package io.faultbook.search;

import java.util.List;

/**
 * A page of hits, best first.
 *
 * @param total the number of hits on all pages
 * @param approximate whether the hits are near matches because nothing matched exactly
 * @param unknownCodes the codes that the text names and the index lacks
 */
public record SearchResult(long total, boolean approximate, List<String> unknownCodes, List<SearchHit> hits) {

	static final SearchResult EMPTY = new SearchResult(0, false, List.of(), List.of());

	public SearchResult {
		unknownCodes = List.copyOf(unknownCodes);
		hits = List.copyOf(hits);
	}

}
