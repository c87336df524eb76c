package io.faultbook.resolve;

import java.util.Set;

/**
 * A text to resolve.
 *
 * @param catalogs the names of the catalogs to consider; empty for all
 */
record TextRequest(String text, Set<String> catalogs) {

	TextRequest {
		catalogs = Set.copyOf(catalogs);
	}

	static TextRequest of(String text) {
		return new TextRequest(text, Set.of());
	}

}
