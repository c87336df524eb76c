package io.faultbook.pages;

import java.util.List;
import java.util.stream.Collectors;

import io.faultbook.search.Match;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTests {

	private static String marked(String text, Match.Mark... marks) {
		return MarkedText.of(new Match("message", null, text, List.of(marks)))
			.pieces()
			.stream()
			.map((piece) -> piece.marked() ? '[' + piece.text() + ']' : piece.text())
			.collect(Collectors.joining("|"));
	}

	@Test
	void piecesMakeUpTheText() {
		assertThat(marked("not bound", new Match.Mark(4, 9))).isEqualTo("not |[bound]");
		assertThat(marked("abc", new Match.Mark(0, 1), new Match.Mark(2, 3))).isEqualTo("[a]|b|[c]");
		assertThat(marked("abc")).isEqualTo("abc");
	}

	@Test
	void overlappingMarksAreMerged() {
		assertThat(marked("abcd", new Match.Mark(0, 2), new Match.Mark(1, 3))).isEqualTo("[ab]|cd");
	}

}
