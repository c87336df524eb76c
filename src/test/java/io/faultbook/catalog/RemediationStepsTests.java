package io.faultbook.catalog;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RemediationStepsTests {

	private final RemediationSteps steps = new RemediationSteps();

	@Test
	void nothingKnownHasNoSteps() {
		assertThat(this.steps.read(null)).isEmpty();
	}

	@Test
	void noneOnPurposeHasNoSteps() {
		assertThat(this.steps.read("")).isEmpty();
	}

	@Test
	void eachItemOfAListIsAStepWithoutItsMarker() {
		assertThat(this.steps.read("1. 检查appKey\n2. 检查权限")).isEqualTo(List.of("检查appKey", "检查权限"));
		assertThat(this.steps.read("- one\n- two")).isEqualTo(List.of("one", "two"));
	}

	@Test
	void paragraphIsOneStep() {
		assertThat(this.steps.read("Try again later,\nor less often."))
			.isEqualTo(List.of("Try again later, or less often."));
	}

	@Test
	void whatStandsBesideAListIsAStepToo() {
		assertThat(this.steps.read("First:\n\n1. one\n2. two\n\nLast.")).containsExactly("First:", "one", "two",
				"Last.");
	}

	@Test
	void markdownIsTakenForItsText() {
		assertThat(this.steps.read("1. Check **iotId** and `token`")).singleElement()
			.asString()
			.contains("iotId", "token")
			.doesNotContain("**");
	}

	/** What is read without the parser is read as the parser would. */
	@Test
	void plainestTextsAreReadAsAllOthers() {
		List<String> pieces = List.of("1. ", "2. ", "10. ", "1.", "1) ", "- ", "a", "b c", "设备", "。", " ", "  ", "\n",
				"\n\n", "*", "_x_", "`", "#", "> ", "&amp;", "\\", "[a](b)", "<b>", "7", ".", "\t", "\u3000", "\u00a0",
				"\u200b", "===", "---", "|", "~", "!", "\r", "\u0000", "\ud83d\ude00", "(", "\"", ":", "1234567890. ");
		Random random = new Random(2065);
		int plain = 0;
		for (int i = 0; i < 200_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int left = random.nextInt(9); left > 0; left--) {
				text.append(pieces.get((random.nextInt(3) > 0) ? random.nextInt(13) : random.nextInt(pieces.size())));
			}
			List<String> read = PlainSteps.read(text.toString());
			if (read != null) {
				plain++;
				assertThat(read).as(text.toString()).isEqualTo(this.steps.parse(text.toString()));
			}
		}
		assertThat(plain).isGreaterThan(1_000);
		assertThat(PlainSteps.read("1. Check the appKey (28601): \"it\" is yours.\n2. 再试一次。")).hasSize(2);
		assertThat(PlainSteps.read("Try again later.")).hasSize(1);
	}

	@Test
	void itemWithoutTextIsNoStep() {
		assertThat(this.steps.read("1. one\n2.\n3. three")).containsExactly("one", "three");
	}

}
