package io.faultbook.search;

import java.util.List;

/**
 * A code that a search found.
 *
 * @param matches where it matched; empty unless the request includes matches
 */
public record SearchHit(String code, List<Match> matches) {

	public SearchHit {
		matches = List.copyOf(matches);
	}

}
