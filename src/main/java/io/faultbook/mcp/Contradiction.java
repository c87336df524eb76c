package io.faultbook.mcp;

import java.util.List;
import java.util.stream.Stream;

import io.faultbook.resolve.Confidence;
import io.faultbook.resolve.ResolvedText;

/**
 * A line that names a code and contains the message of another one.
 *
 * @param line the number of the line, from 1
 * @param code the code that the line names, which may be unknown
 * @param messageOf the code whose message the line contains
 */
record Contradiction(int line, String code, Ambiguity.Candidate messageOf) {

	/** Only codes that the text doesn't name have their message as the best reason. */
	static List<Contradiction> among(ResolvedText resolved) {
		return resolved.findings()
			.stream()
			.filter((finding) -> finding.confidence() == Confidence.MESSAGE
					|| finding.confidence() == Confidence.PATTERN)
			.flatMap((finding) -> {
				int line = finding.because().line();
				return namedOn(line, resolved).distinct()
					.filter((code) -> !code.equals(finding.code()))
					.map((code) -> new Contradiction(line, code, Ambiguity.Candidate.of(finding.entry())));
			})
			.toList();
	}

	private static Stream<String> namedOn(int line, ResolvedText resolved) {
		return Stream.concat(
				resolved.findings()
					.stream()
					.filter((finding) -> finding.confidence() == Confidence.EXACT && finding.lines().contains(line))
					.map(ResolvedText.Found::code),
				resolved.unknown()
					.stream()
					.filter((unknown) -> unknown.lines().contains(line))
					.map(ResolvedText.Unknown::code));
	}

}
