package io.faultbook.catalog;

import java.util.List;

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

	@Test
	void itemWithoutTextIsNoStep() {
		assertThat(this.steps.read("1. one\n2.\n3. three")).containsExactly("one", "three");
	}

}
