package io.faultbook.search;

import java.util.List;

import io.faultbook.code.CodeId;

/**
 * A code that a search found.
 *
 * @param matches where it matched; empty unless the request includes matches
 */
public record SearchHit(CodeId id, List<Match> matches) {

	public SearchHit {
		matches = List.copyOf(matches);
	}

}
