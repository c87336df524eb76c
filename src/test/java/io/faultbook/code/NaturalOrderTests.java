package io.faultbook.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NaturalOrderTests {

	private final NaturalOrder order = new NaturalOrder();

	@Test
	void numbersAreOrderedByValue() {
		assertThat(sorted("28601", "2000", "429", "10196", "200")).containsExactly("200", "429", "2000", "10196",
				"28601");
	}

	@Test
	void numbersWithinWordsAreOrderedByValue() {
		assertThat(sorted("E10", "E9", "E9.10", "E9.9", "E")).containsExactly("E", "E9", "E9.9", "E9.10", "E10");
	}

	@Test
	void numbersOfAnyLengthAreOrderedByValue() {
		assertThat(sorted("99999999999999999999999", "100000000000000000000000"))
			.containsExactly("99999999999999999999999", "100000000000000000000000");
	}

	@ParameterizedTest
	@CsvSource({ "7,007", "a1b,a01b", "0,00", "a,A" })
	void differentCodesAreNeverEqual(String one, String other) {
		assertThat(this.order.compare(one, other)).isNotZero();
		assertThat(Integer.signum(this.order.compare(one, other)))
			.isEqualTo(-Integer.signum(this.order.compare(other, one)));
	}

	@Test
	void orderDoesNotDependOnTheInput() {
		List<String> expected = sorted("0", "00", "1", "01", "1a", "01a", "1a2", "1a02", "a", "A", "a-1", "a.1", "a1",
				"a_1", "a1.", "a01.2", "2", "10", "2.9", "2-9", "29");
		for (int seed = 0; seed < 200; seed++) {
			List<String> codes = new ArrayList<>(expected);
			Collections.shuffle(codes, new Random(seed));
			codes.sort(this.order);
			assertThat(codes).isEqualTo(expected);
			codes.sort(Comparator.comparing(NaturalOrder::sortKey));
			assertThat(codes).isEqualTo(expected);
		}
	}

	private List<String> sorted(String... codes) {
		return List.of(codes).stream().sorted(this.order).toList();
	}

}
