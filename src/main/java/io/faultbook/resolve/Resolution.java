package io.faultbook.resolve;

import java.util.List;

/**
 * What a text says about errors.
 *
 * @param findings codes of the catalog, most certain first, then most frequent
 * @param unknown the codes that the text names and no catalog has, most frequent first
 * @param omitted the number of codes beyond the limit of either list
 * @param mentions all mentions of the listed codes, in the order of the text
 * @param lines the number of lines
 */
record Resolution(List<Finding> findings, List<Finding> unknown, int omitted, List<Mention> mentions, int lines) {

	Resolution {
		findings = List.copyOf(findings);
		unknown = List.copyOf(unknown);
		mentions = List.copyOf(mentions);
	}

	/** A mention of a code in a text. */
	record Mention(String code, Because because) {
	}

}
