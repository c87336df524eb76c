package io.faultbook.paste;

import java.util.ArrayList;
import java.util.List;

import io.faultbook.paste.Notations.Notation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotationsTests {

	@Test
	void eachNotationIsFoundInTheOrderOfTheText() {
		assertThat(found("a1b22", Notation.of("ab", "", "[ab]\\d"), Notation.of("12", "", "\\d+")))
			.containsExactly("a1", "1", "b2", "22");
	}

	@Test
	void placesOfOneNotationDoNotOverlap() {
		assertThat(found("aaaaa", Notation.of("a", "", "aa"))).containsExactly("aa", "aa");
	}

	@Test
	void nothingBeginsRightBehindWhatIsExcluded() {
		assertThat(found("x1 1", Notation.of("1", "x", "1"))).hasSize(1);
	}

	@Test
	void expressionSeesWhatStandsBefore() {
		assertThat(found("a1\n1", Notation.of("1", "", "(?<=a)1"), Notation.of("1", "", "(?m)^1"))).hasSize(2);
	}

	@Test
	void charactersOfOneSlotAreToldApart() {
		assertThat(found("\u00B1" + "1", Notation.of("1", "", "."))).containsExactly("1");
	}

	private static List<String> found(String text, Notation... notations) {
		List<String> found = new ArrayList<>();
		new Notations(List.of(notations)).find(text, (match) -> found.add(match.group()));
		return found;
	}

}
