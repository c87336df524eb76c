package io.faultbook.search;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditDistanceTests {

	private static final int MAX_LENGTH = 4;

	/**
	 * Compares all pairs of short words with the recursive definition of the distance.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void distanceMatchesItsDefinition(int edits) {
		List<String> words = Stream.iterate(List.of(""), (shorter) -> !shorter.isEmpty(), EditDistanceTests::longer)
			.flatMap(List::stream)
			.toList();
		for (String left : words) {
			for (String right : words) {
				assertThat(EditDistance.isWithin(left, right, edits)).as("%s, %s", left, right)
					.isEqualTo(distance(left, right) <= edits);
			}
		}
	}

	@Test
	void twoSwapsInALongWordAreTwoEdits() {
		assertThat(EditDistance.isWithin("authentication", "uathenticatino", 2)).isTrue();
		assertThat(EditDistance.isWithin("authentication", "uathenticatino", 1)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "abc, 0", "abcd, 1", "abcde, 1", "abcdef, 2", "abcdefghijkl, 2" })
	void longerWordAllowsMoreEdits(String word, int edits) {
		assertThat(EditDistance.maxEdits(word)).isEqualTo(edits);
	}

	private static List<String> longer(List<String> words) {
		return words.stream()
			.filter((word) -> word.length() < MAX_LENGTH)
			.flatMap((word) -> Stream.of(word + "a", word + "b", word + "c"))
			.toList();
	}

	private static int distance(String left, String right) {
		if (left.isEmpty() || right.isEmpty()) {
			return left.length() + right.length();
		}
		String x = left.substring(1);
		String y = right.substring(1);
		int substitution = (left.charAt(0) == right.charAt(0)) ? 0 : 1;
		int distance = Math.min(distance(x, y) + substitution, 1 + Math.min(distance(x, right), distance(left, y)));
		boolean swapped = !x.isEmpty() && !y.isEmpty() && left.charAt(0) == y.charAt(0)
				&& x.charAt(0) == right.charAt(0);
		return swapped ? Math.min(distance, 1 + distance(x.substring(1), y.substring(1))) : distance;
	}

}
