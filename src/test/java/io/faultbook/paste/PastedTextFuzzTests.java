package io.faultbook.paste;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fuzzes the parser: it terminates, and finds only codes that are in the text. Normal
 * runs replay the seeds; with {@code JAZZER_FUZZ=1}, Jazzer searches for texts that reach
 * new code.
 */
class PastedTextFuzzTests {

	private static final int MAX_CANDIDATES = 200;

	private final PastedTextParser parser = new PastedTextParser();

	@FuzzTest(maxDuration = "")
	void candidatesOccurInTheText(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		String clean = this.parser.clean(text);
		List<CodeCandidate> candidates = this.parser.findCandidates(text);
		assertThat(clean).hasSizeLessThanOrEqualTo(PastedTextCleaner.MAX_LENGTH);
		assertThat(candidates).hasSizeLessThanOrEqualTo(MAX_CANDIDATES)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((a, b) -> a.reason().compareTo(b.reason()))
			.allSatisfy((candidate) -> assertThat(clean.replace(",", "")).contains(candidate.code()));
	}

}
