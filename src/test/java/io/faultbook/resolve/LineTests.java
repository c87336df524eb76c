package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineTests {

	private static List<Line> lines(String text) {
		List<Line> lines = new ArrayList<>();
		Line.forEach(text, 5, lines::add);
		return lines;
	}

	@Test
	void anyLineSeparatorEndsALine() {
		String text = "a\nb\r\nc\rd\n\ne\n";
		assertThat(lines(text)).extracting((line) -> line.number() + line.text())
			.containsExactly("5a", "6b", "7c", "8d", "10e");
		assertThat(Line.separate(text)).containsExactly("a", "b", "c", "d", "", "e");
		assertThat(Line.separate("\n\n")).containsExactly("", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a\n", "\n", "a\r\n\r\n", "\r", "a\n\rb" })
	void blankLinesCount(String text) {
		assertThat(Line.forEach(text, 1, (line) -> {
		})).isEqualTo(Line.separate(text).size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "code=2065, ", "x", "\uD83D\uDE00" })
	void longLineIsSplitWithoutLosingText(String part) {
		String text = part.repeat(12_345);
		List<Line> lines = lines(text);
		assertThat(lines).allMatch((line) -> line.number() == 5 && line.text().length() <= 1_000);
		assertThat(lines.stream().map(Line::text).collect(Collectors.joining())).isEqualTo(text);
		assertThat(lines).allMatch((line) -> text.startsWith(line.text(), line.offset()))
			.noneMatch((line) -> Character.isLowSurrogate(line.text().charAt(0)));
	}

	@Test
	void longLineIsSplitBetweenObjectsIfPossible() {
		String json = "{\"code\":2065, \"message\":\"device is offline\"}";
		assertThat(lines((json + ',').repeat(1_000))).filteredOn((line) -> line.offset() > 0)
			.allMatch((line) -> line.text().startsWith("," + json));
		assertThat(lines("a b,c ".repeat(1_000))).filteredOn((line) -> line.offset() > 0)
			.allMatch((line) -> line.text().startsWith("c "));
	}

}
