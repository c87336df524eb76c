package io.faultbook.mcp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/**
	 * Find the contradictions in a text. A code whose own message is on the line, too,
	 * doesn't contradict another message. Only codes that the text doesn't name have
	 * their message as the best reason.
	 */
	static List<Contradiction> among(ResolvedText resolved, String text) {
		List<String> lines = text.lines().toList();
		return resolved.findings()
			.stream()
			.filter((finding) -> finding.confidence() == Confidence.MESSAGE
					|| finding.confidence() == Confidence.PATTERN)
			.flatMap((finding) -> {
				int line = finding.because().line();
				return namedOn(line, words(lines.get(line - 1)), resolved).distinct()
					.filter((code) -> !code.equals(finding.code()))
					.map((code) -> new Contradiction(line, code, Ambiguity.Candidate.of(finding.entry())));
			})
			.toList();
	}

	private static Stream<String> namedOn(int line, String words, ResolvedText resolved) {
		return Stream.concat(
				resolved.findings()
					.stream()
					.filter((finding) -> finding.confidence() == Confidence.EXACT && finding.lines().contains(line))
					.filter((finding) -> finding.entry()
						.allMessages()
						.stream()
						.noneMatch((message) -> words.contains(words(message))))
					.map(ResolvedText.Found::code),
				resolved.unknown()
					.stream()
					.filter((unknown) -> unknown.lines().contains(line))
					.map(ResolvedText.Unknown::code));
	}

	/** Lower case, between spaces, and without punctuation. */
	private static String words(String text) {
		return ' ' + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + ' ';
	}

}
