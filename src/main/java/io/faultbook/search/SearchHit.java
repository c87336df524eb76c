package io.faultbook.search;

import java.util.List;

/**
 * A code that was found.
 *
 * @param document the position of its document among those that were indexed
 * @param matches where it was found; empty if that was not asked for
 */
public record SearchHit(int document, List<Match> matches) {

	public SearchHit {
		matches = List.copyOf(matches);
	}

}
