package io.faultbook.paste;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of a text is read, how much is returned, and texts in which there is nothing.
 */
class TextLimitTests {

	private static final int LENGTH = 16_000;

	private final PastedTextParser reader = new PastedTextParser();

	@Test
	void tokenLongerThanCodeIsIgnored() {
		assertThat(this.reader.read("code=" + "1a".repeat(32))).hasSize(1);
		assertThat(this.reader.read("code=" + "1a".repeat(32) + "1")).isEmpty();
	}

	@Test
	void textBeyondLimitIsIgnored() {
		assertThat(this.reader.read(" ".repeat(LENGTH) + "code=2065")).isEmpty();
		assertThat(this.reader.read(" ".repeat(LENGTH - 9) + "code=2065")).hasSize(1);
	}

	@Test
	void tokenAcrossLimitIsIgnored() {
		assertThat(this.reader.read(" ".repeat(LENGTH - 7) + "code=2065")).isEmpty();
	}

	@Test
	void longRunAcrossLimitIsCutAtLimit() {
		assertThat(this.reader.clean("1".repeat(LENGTH + 1))).hasSize(LENGTH - 64);
		assertThat(this.reader.clean("1".repeat(LENGTH))).hasSize(LENGTH);
	}

	@Test
	void cutIsBeforeTokenAcrossLimit() {
		assertThat(this.reader.clean(" ".repeat(LENGTH - 2) + "2065")).hasSize(LENGTH - 2);
		assertThat(this.reader.clean(" ".repeat(LENGTH - 4) + "2065 x")).hasSize(LENGTH).endsWith("2065");
		assertThat(this.reader.clean(" ".repeat(LENGTH) + "2065")).hasSize(LENGTH);
	}

	@Test
	void textThatGrowsWhenCleanedIsCutAgain() {
		assertThat(this.reader.read("\uFDFA".repeat(LENGTH - 9) + "code=2065")).isEmpty();
	}

	@Test
	void candidatesAreLimitedToTheBest() {
		String text = IntStream.range(1000, 2000).mapToObj((i) -> "(" + i + ") x ").reduce("", String::concat);
		List<CodeCandidate> candidates = this.reader.read(text + "code=2065");
		assertThat(candidates).hasSize(200).startsWith(new CodeCandidate("2065", Reason.LABELLED));
	}

	@ParameterizedTest
	@MethodSource
	void textWithoutTokensHasNoCandidates(String text) {
		assertThat(this.reader.read(text)).isEmpty();
	}

	static Stream<String> textWithoutTokensHasNoCandidates() {
		return Stream.of("", " ", "\0", "\n\n", "。", "-", "设备不在线", "\uD83D", "\u200B", "()", "#", "%", "\\");
	}

}
