package io.faultbook.paste;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits on the length of a text and on the number of candidates. */
class TextLimitTests {

	private static final int MAX_LENGTH = 16_000;

	private final PastedTextParser parser = new PastedTextParser();

	@Test
	void tokenLongerThanACodeIsIgnored() {
		assertThat(this.parser.findCandidates("code=" + "1a".repeat(32))).hasSize(1);
		assertThat(this.parser.findCandidates("code=" + "1a".repeat(32) + "1")).isEmpty();
	}

	@Test
	void textBeyondTheLimitIsIgnored() {
		assertThat(this.parser.findCandidates(" ".repeat(MAX_LENGTH) + "code=2065")).isEmpty();
		assertThat(this.parser.findCandidates(" ".repeat(MAX_LENGTH - 9) + "code=2065")).hasSize(1);
	}

	@Test
	void tokenAcrossTheLimitIsIgnored() {
		assertThat(this.parser.findCandidates(" ".repeat(MAX_LENGTH - 7) + "code=2065")).isEmpty();
	}

	@Test
	void longTokenAcrossTheLimitIsCut() {
		assertThat(this.parser.clean("1".repeat(MAX_LENGTH + 1))).hasSize(MAX_LENGTH - 64);
		assertThat(this.parser.clean("1".repeat(MAX_LENGTH))).hasSize(MAX_LENGTH);
	}

	@Test
	void textIsCutBeforeATokenAcrossTheLimit() {
		assertThat(this.parser.clean(" ".repeat(MAX_LENGTH - 2) + "2065")).hasSize(MAX_LENGTH - 2);
		assertThat(this.parser.clean(" ".repeat(MAX_LENGTH - 4) + "2065 x")).hasSize(MAX_LENGTH).endsWith("2065");
		assertThat(this.parser.clean(" ".repeat(MAX_LENGTH) + "2065")).hasSize(MAX_LENGTH);
	}

	@Test
	void textThatGrowsDuringCleaningIsCutAgain() {
		assertThat(this.parser.findCandidates("\uFDFA".repeat(MAX_LENGTH - 9) + "code=2065")).isEmpty();
	}

	@Test
	void onlyTheBestCandidatesAreReturned() {
		String text = IntStream.range(1000, 2000).mapToObj((i) -> "(" + i + ") x ").reduce("", String::concat);
		List<CodeCandidate> candidates = this.parser.findCandidates(text + "code=2065");
		assertThat(PasteVectors.describe(candidates)).hasSize(200).startsWith("labeled 2065");
	}

	@ParameterizedTest
	@MethodSource
	void textWithoutTokensHasNoCandidates(String text) {
		assertThat(this.parser.findCandidates(text)).isEmpty();
	}

	static Stream<String> textWithoutTokensHasNoCandidates() {
		return Stream.of("", " ", "\0", "\n\n", "。", "-", "设备不在线", "\uD83D", "\u200B", "()", "#", "%", "\\");
	}

}
