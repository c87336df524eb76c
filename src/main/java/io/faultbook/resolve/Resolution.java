package io.faultbook.resolve;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a text says about errors.
 *
 * @param findings codes of the catalogs, most certain first, then most frequent
 * @param unknown the codes that the text names and no catalog has, most frequent first
 * @param omittedFindings the number of findings beyond the limit
 * @param omittedUnknown the number of unknown codes beyond the limit
 * @param mentions all mentions of the listed codes, in the order of the text
 * @param lines the number of lines
 */
record Resolution(List<Finding> findings, List<Finding> unknown, int omittedFindings, int omittedUnknown,
		List<Mention> mentions, int lines) {

	Resolution {
		findings = List.copyOf(findings);
		unknown = List.copyOf(unknown);
		mentions = List.copyOf(mentions);
	}

	List<Finding> nearMatches() {
		return this.findings.stream().filter((finding) -> finding.confidence() == Confidence.APPROXIMATE).toList();
	}

	/** The number of findings, including omitted ones, without near matches. */
	int certainCount() {
		return this.findings.size() + this.omittedFindings - nearMatches().size();
	}

	int unknownCount() {
		return this.unknown.size() + this.omittedUnknown;
	}

	int omitted() {
		return this.omittedFindings + this.omittedUnknown;
	}

	/**
	 * A mention of a code in a text.
	 *
	 * @param catalog the catalog of the code, or null for an unknown code
	 */
	record Mention(@Nullable String catalog, String code, Because because) {
	}

}
