package io.faultbook.language;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordDiffTests {

	private static String format(WordDiff diff) {
		return diff.pieces().stream().map((piece) -> switch (piece.kind()) {
			case UNCHANGED -> piece.text();
			case REMOVED -> "[-" + piece.text() + "-]";
			case ADDED -> "{+" + piece.text() + "+}";
		}).collect(Collectors.joining());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The device is bound.   | The device is not bound.  | The device is {+not +}bound.
			The device is bound.   | The user is bound.        | The [-device-]{+user+} is bound.
			设备和账号未绑定        | 设备与账号未绑定            | 设备[-和-]{+与+}账号未绑定
			请重新登录账号          | 请重新绑定账号              | 请重新[-登录-]{+绑定+}账号
			identityId不存在       | iotId不存在                | [-identityId-]{+iotId+}不存在
			same                   | same                      | same
			""")
	void changedWordsAreMarked(String before, String after, String expected) {
		assertThat(format(WordDiff.of(before, after))).isEqualTo(expected);
	}

	@Test
	void diffContainsBothTexts() {
		String before = "1. 先检查。\n2. Then 再试 <b>.\n";
		String after = "1. 检查 first。\n\n2. 再试 <i> 😀.\n";
		WordDiff diff = WordDiff.of(before, after);
		assertThat(without(diff, WordDiff.Kind.ADDED)).isEqualTo(before);
		assertThat(without(diff, WordDiff.Kind.REMOVED)).isEqualTo(after);
	}

	private static String without(WordDiff diff, WordDiff.Kind kind) {
		return diff.pieces()
			.stream()
			.filter((piece) -> piece.kind() != kind)
			.map(WordDiff.Piece::text)
			.collect(Collectors.joining());
	}

	@Test
	void equalTextsProduceNoChanges() {
		assertThat(WordDiff.of("a b", "a b").hasChanges()).isFalse();
		assertThat(WordDiff.of("", "").hasChanges()).isFalse();
		assertThat(WordDiff.of("", "a").hasChanges()).isTrue();
	}

	@Test
	void longTextsAreShownOneAfterTheOther() {
		String before = "a b ".repeat(2500);
		String after = "c d ".repeat(2500);
		WordDiff diff = WordDiff.of(before, after);
		assertThat(without(diff, WordDiff.Kind.ADDED)).isEqualTo(before);
		assertThat(without(diff, WordDiff.Kind.REMOVED)).isEqualTo(after);
	}

	@Test
	void statementsAreComparedAsAWhole() {
		WordDiff diff = WordDiff.ofLines("Wait, then try again.\nWho can fix it: user",
				"Fix it, then try again.\nWho can fix it: user");
		assertThat(diff.pieces()).extracting(WordDiff.Piece::text)
			.containsExactly("Wait, then try again.\n", "Fix it, then try again.\n", "Who can fix it: user\n");
	}

}
