package io.faultbook.paste;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate.Reason;
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

	private static List<CodeCandidate> candidates(String expected) {
		return expected.equals("nothing") ? List.of()
				: Stream.of(expected.split(", ", -1)).map(PasteVectors::candidate).collect(Collectors.toList());
	}

	private static CodeCandidate candidate(String expected) {
		String[] parts = expected.split(" ", 2);
		return new CodeCandidate(parts[1], Reason.valueOf(parts[0].toUpperCase(Locale.ROOT)));
	}

}
