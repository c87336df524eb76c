package io.faultbook.resolve;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineTests {

	@Test
	void anyLineSeparatorEndsALine() {
		assertThat(Line.split("a\nb\r\nc\rd\n\ne\n", 5)).extracting((line) -> line.number() + line.text())
			.containsExactly("5a", "6b", "7c", "8d", "9", "10e");
		assertThat(Line.split("", 1)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "code=2065, ", "x", "\uD83D\uDE00 " })
	void longLineIsSplitWithoutLosingText(String part) {
		String text = part.repeat(12_345);
		List<Line> lines = Line.split(text, 1);
		assertThat(lines).allMatch((line) -> line.number() == 1 && line.text().length() <= 4_000);
		assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(lines).allMatch((line) -> text.startsWith(line.text(), line.offset()));
	}

	@Test
	void longLineIsSplitBetweenWords() {
		assertThat(Line.split("code=2065, ".repeat(1_000), 1)).allMatch((line) -> line.text().endsWith(" "));
	}

}
