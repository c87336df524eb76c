package io.faultbook.paste;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/**
 * Parses tables of test vectors. Each line has a text, {@code ⇒}, and the expected
 * reasons and codes in order, or {@code nothing}. In a text, {@code ⏎} stands for a line
 * feed.
 */
final class PasteVectors {

	private PasteVectors() {
	}

	static Stream<Arguments> of(String table) {
		return table.lines().filter((line) -> !line.isBlank()).map(PasteVectors::vector);
	}

	private static Arguments vector(String line) {
		int arrow = line.lastIndexOf('⇒');
		String text = line.substring(0, arrow).strip().replace('⏎', '\n');
		return Arguments.of(text, candidates(line.substring(arrow + 1).strip()));
	}

	private static List<String> candidates(String expected) {
		return expected.equals("nothing") ? List.of() : List.of(expected.split(", ", -1));
	}

	/** Candidates as in the table: the reason and the code. */
	static List<String> describe(List<CodeCandidate> candidates) {
		return candidates.stream()
			.map((candidate) -> candidate.reason().name().toLowerCase(Locale.ROOT) + ' ' + candidate.code())
			.toList();
	}

}
