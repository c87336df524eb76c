package io.faultbook.mcp;

import java.util.List;

import io.faultbook.resolve.Confidence;
import io.faultbook.resolve.ResolvedText;

/**
 * What a text says about errors, and what an assistant must tell about it.
 *
 * @param notes sentences for the assistant to pass on
 * @param approximate whether there are only near matches
 */
record Explanation(List<String> notes, boolean approximate, List<ResolvedText.Found> findings,
		List<ResolvedText.Unknown> unknown, List<Ambiguity> ambiguities, List<Contradiction> contradictions,
		int omitted, int linesRead) {

	Explanation {
		notes = List.copyOf(notes);
		findings = List.copyOf(findings);
		unknown = List.copyOf(unknown);
		ambiguities = List.copyOf(ambiguities);
		contradictions = List.copyOf(contradictions);
	}

	/** Findings are sorted, the most certain first. */
	static boolean isApproximate(ResolvedText resolved) {
		return !resolved.findings().isEmpty() && resolved.findings().get(0).confidence() == Confidence.APPROXIMATE;
	}

}
