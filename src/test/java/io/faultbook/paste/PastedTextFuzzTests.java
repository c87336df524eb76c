package io.faultbook.paste;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is pasted, reading it ends and says nothing that isn't in the text. Normal
 * runs read the seeds; with {@code JAZZER_FUZZ=1} Jazzer looks for texts that reach new
 * code.
 */
class PastedTextFuzzTests {

	private static final int MAX_CANDIDATES = 200;

	private final PastedTextParser reader = new PastedTextParser();

	@FuzzTest(maxDuration = "")
	void candidatesAreWithinTheText(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		String clean = this.reader.clean(text);
		List<CodeCandidate> candidates = this.reader.read(text);
		assertThat(clean).hasSizeLessThanOrEqualTo(PastedTextCleaner.MAX_LENGTH);
		assertThat(candidates).hasSizeLessThanOrEqualTo(MAX_CANDIDATES)
			.doesNotHaveDuplicates()
			.isSortedAccordingTo((a, b) -> a.reason().compareTo(b.reason()))
			.allSatisfy((candidate) -> assertThat(clean.replace(",", "")).contains(candidate.code()));
	}

}
