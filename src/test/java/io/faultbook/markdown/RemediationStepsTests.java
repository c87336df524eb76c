package io.faultbook.markdown;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class RemediationStepsTests {

	private final RemediationSteps steps = new RemediationSteps();

	@Test
	void missingRemediationHasNoSteps() {
		assertThat(this.steps.read(null)).isEmpty();
	}

	@Test
	void emptyRemediationHasNoSteps() {
		assertThat(this.steps.read("")).isEmpty();
	}

	@Test
	void eachListItemIsAStep() {
		assertThat(this.steps.read("1. 检查appKey\n2. 检查权限")).isEqualTo(List.of("检查appKey", "检查权限"));
		assertThat(this.steps.read("- one\n- two")).isEqualTo(List.of("one", "two"));
	}

	@Test
	void paragraphIsOneStep() {
		assertThat(this.steps.read("Try again later,\nor less often."))
			.isEqualTo(List.of("Try again later, or less often."));
	}

	@Test
	void paragraphNextToAListIsAStep() {
		assertThat(this.steps.read("First:\n\n1. one\n2. two\n\nLast.")).containsExactly("First:", "one", "two",
				"Last.");
	}

	@Test
	void stepsArePlainText() {
		assertThat(this.steps.read("1. Check **iotId** and `token`")).singleElement()
			.asString()
			.contains("iotId", "token")
			.doesNotContain("**");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1、检查appKey\n  2、重新绑定", "1、检查appKey\n\t2、重新绑定", "\u200b1、检查appKey\n2、重新绑定",
			"1 、检查appKey\n2 、重新绑定", "1、检查appKey\n \ufeff2、重新绑定", "1.检查appKey\n2.重新绑定", "1、检查appKey\n2、重新绑定",
			"1、 检查appKey\n\n2、 重新绑定", "1）检查appKey\n2）重新绑定", "1)检查appKey\n2)重新绑定", "（1）检查appKey\n（2）重新绑定",
			"(1) 检查appKey\n(2)重新绑定", "①检查appKey\n② 重新绑定", "❶检查appKey\n❷、重新绑定", "１．检查appKey\n２．重新绑定",
			"１、检查appKey\n２、重新绑定", "1．检查appKey\n2．重新绑定", "1.\u00A0检查appKey\n2.\u3000重新绑定",
			"\u3000\u30001.检查appKey\n\u3000\u30002.重新绑定", "⑴检查appKey\n⑵重新绑定", "⒈检查appKey\n⒉重新绑定",
			"1\uFE0F\u20E3检查appKey\n2\uFE0F\u20E3 重新绑定", "1.`检查appKey`\n2.**重新绑定**", "1. 检查appKey\n2.重新绑定",
			"1.检查appKey\n2. 重新绑定", "9、检查appKey\n10、重新绑定", "1.检查appKey\r\n2.重新绑定", "  1.检查appKey\n  2.重新绑定" })
	void chineseStyleNumbersStartSteps(String remediation) {
		assertThat(this.steps.read(remediation)).hasSize(2).first().asString().matches("\"?检查appKey\"?");
		assertThat(this.steps.read(remediation)).last().asString().matches("\\W?重新绑定\\W?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5 MB is the limit", "2.4 GHz networks only", "10.0.0.1 must answer", "3.14", "1．5 倍",
			"2.x versions only", "3.x版本不支持", "1、2、3 号网关", "①②③", "1、2号网关", "（404）不存在", "401.错误", "2065、2062 均可", "1.",
			"1、", "①", "（1）", "1..2", "1.-", "第1、检查", "1\\.检查", "1.\u200b", "1 检查", "(a) 检查", "()检查", "1)", "100、检查",
			"\uD835\uDFCF、检查", "\u0661、检查" })
	void otherNumbersDoNotStartSteps(String remediation) {
		assertThat(this.steps.read(remediation)).allMatch((step) -> step.equals(remediation.replace("\\", "")));
	}

	@Test
	void textAroundChineseStyleStepsIsKept() {
		assertThat(this.steps.read("请依次：\n1.检查\n设备\n\n  再看\n2.重绑\n\n完成。")).containsExactly("请依次：", "检查 设备 再看", "重绑",
				"完成。");
		assertThat(this.steps.read("见手册\n2、第二章")).containsExactly("见手册 2、第二章");
	}

	@Test
	void nestedStepsBelongToTheirParent() {
		assertThat(this.steps.read("1.检查\n  （1）电源\n  （2）网络\n2.重绑\n   - 一\n   - 二")).hasSize(2);
		assertThat(this.steps.read("1. 检查\n   1）电源\n   2）网络\n2. 重绑")).hasSize(2);
	}

	@Test
	void codeIsNotSplitIntoSteps() {
		assertThat(this.steps.read("```\n1.检查\n2.重绑\n```")).singleElement().asString().contains("1.检查");
		assertThat(this.steps.read("执行\n\n    1.检查")).last().asString().contains("1.检查");
	}

	@Test
	void manyNumbersAreReadQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(2),
				() -> this.steps.read("1、".repeat(5_000) + "\n" + "\u3000".repeat(5_000) + "1"));
	}

	@Test
	void stepsHaveTheNumbersOfTheirLists() {
		assertThat(this.steps.readNumbered("First:\n\n1. a\n   - x\n   - y\n2.\n3. b\n\nThen:\n\n1. c\n\n- d\n\n7) e"))
			.extracting((step) -> step.marker() + step.text())
			.containsExactly("First:", "1.a x y", "3.b", "Then:", "1.c", "-d", "7.e");
	}

	@Test
	void eachRowOfATableIsAStep() {
		assertThat(this.steps
			.read("Check:\n\n| Signal | What to do |\n|---|:-:|\n| weak | Move *closer* |\n|  | `re\\|set` |\n| | |"))
			.containsExactly("Check:", "Signal: weak; What to do: Move closer", "What to do: \"re|set\"");
		assertThat(this.steps.read("| A | B |\n|---|---|")).containsExactly("A; B");
		assertThat(this.steps.read("1. 检查\n\n   |信号|\n   |-|\n   |弱|\n2. 重试")).containsExactly("检查 信号: 弱", "重试");
	}

	@Test
	void longHeadingIsNotRepeatedInEachRow() {
		String heading = "h".repeat(5_000);
		assertThat(this.steps.read("|" + heading + "|\n|-|" + "\n|x|".repeat(1_000))).hasSize(1_000).containsOnly("x");
	}

	@Test
	void emptyItemIsNotAStep() {
		assertThat(this.steps.read("1. one\n2.\n3. three")).containsExactly("one", "three");
	}

}
