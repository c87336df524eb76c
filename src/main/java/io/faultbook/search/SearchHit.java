package io.faultbook.search;

import java.util.List;

/**
 * A code that was found.
 *
 * @param code the code
 * @param matches where it was found; empty if that was not asked for
 */
public record SearchHit(String code, List<Match> matches) {

	public SearchHit {
		matches = List.copyOf(matches);
	}

}
