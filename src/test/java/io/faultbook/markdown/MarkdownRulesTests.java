package io.faultbook.markdown;

import java.util.Optional;

import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownRulesTests {

	private final MarkdownRules rules = new MarkdownRules();

	@ParameterizedTest
	@ValueSource(strings = { "", "1. Check `iotToken`.\n2. Try *again*.", "- a\n  - b\n    - c", "> quoted",
			"[manual](https://example.com/a?b=c#d)", "<https://example.com>", "<someone@example.com>",
			"[mail](mailto:someone@example.com)", "[ref]\n\n[ref]: http://example.com", "a < b && c > d", "5 <6",
			"`<script>alert(1)</script>`", "```html\n<b>code</b>\n```", "    <b>indented code</b>", "\\<b>escaped",
			"&lt;b&gt;", "javascript:alert(1)", "[no link]", "![not an image]", "https://example.com", "# Title\n\n***",
			"[401](/codes/401)", "[x][r]\n\n[r]: /codes/a.B-c_1", "[x](</codes/401> \"t\")", "1.检查 [401](/codes/401)",
			"|a|b|\n|-|-|\n|1|2|", "打开 ftp://example.com" })
	void harmlessMarkdownIsAccepted(String markdown) {
		assertThat(this.rules.check(markdown)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "a <b>bold</b>", "<!-- comment -->", "<?php ?>",
			"<!DOCTYPE x>", "<![CDATA[x]]>", "<img src=x onerror=alert(1)>", "- <div>", "> <iframe>", "*<i>*",
			"[<b>](https://example.com)", "<a href=\"https://example.com\">x</a>", "# <u>", "<x-y>", "</div>",
			"|a|\n|-|\n|<b>|", "|<b>|\n|-|" })
	void rawHtmlIsRejected(String markdown) {
		assertThat(violation(markdown)).contains("raw-html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a &#27;[31m", "a &#x9b;", "a &#7;", "a &#127;", "a &#xD800;", "a &#xFFFE;", "a &#x206A;",
			"a &#xFFF9;", "a &#xE0041;", "[a](https://a.b/&#xD800;)", "[a](https://a.b \"&#27;\")", "1. *a &#27;*",
			"|a|\n|-|\n|&#27;|", "[a]: https://a.b '&#27;'", "`a \ufff9`", "```\n\u0001\n```" })
	void unprintableCharactersAreRejected(String markdown) {
		assertThat(violation(markdown)).contains("unprintable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "![x](https://example.com/a.png)", "![x][r]\n\n[r]: https://example.com", "![](data:x)",
			"[![x](https://example.com/a.png)](https://example.com)", "|a|\n|-|\n|![x](data:x)|" })
	void imagesAreRejected(String markdown) {
		assertThat(violation(markdown)).contains("image");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
			"[x](javascript&colon;alert(1))", "[x](&#x6A;&#x61;vascript:alert(1))", "<javascript:alert(1)>",
			"[x][r]\n\n[r]: javascript:alert(1)", "[r]: javascript:alert(1)", "[x](data:text/html;base64,PHN2Zz4=)",
			"[x](vbscript:msgbox)", "[x](file:///etc/passwd)", "[x](//example.com)", "[x](/admin)", "[x](relative)",
			"[x]()", "[x](#fragment)", "[x](ftp://example.com)", "[x](<java script:alert(1)>)",
			"[x](\\javascript:alert(1))", "[x](https:javascript)", "[x](http:///x)", "[x](mailto:)",
			"[x](jav&#x09;ascript:alert(1))", "[x](&NewLine;javascript:alert(1))", "[x](blob:https://example.com/1)",
			"<tel:123>", "[x](https&#58;/x)", "[x](\u00a0javascript:alert(1))", "[x](/codes)", "[x](/codes/)",
			"[x](/codes/../console)", "[x](/codes/..)", "[x](/codes/%2e%2e/console)", "[x](/codes/..%2fconsole)",
			"[x](/codes/401/../../console)", "[x](//codes/401)", "[x](/\\\\evil.example)", "[x](/\\\\codes/401)",
			"[x](\\\\codes/401)", "[x](/codes/401\\\\..)", "[x](/console)", "[x](/codes/401?lang=en)",
			"[x](/codes/401#a)", "[x](/codes/401&#10;)", "[x](/codes/&#46;&#46;)", "[x](/codes/401/)",
			"[x](/Codes/401)", "[x](codes/401)", "|[x](javascript:alert(1))|\n|-|", "|a|\n|-|\n|<javascript:alert(1)>|",
			"[x](../codes/401)", "[x](401)", "[x](./codes/401)", "[x](/codes/-x)", "[x](/codes/\uFF14)",
			"[x](</codes/4 1>)" })
	void otherLinksAreRejected(String markdown) {
		assertThat(violation(markdown)).contains("link");
	}

	@ParameterizedTest
	@ValueSource(strings = { "&nbsp;", "- \n- ", "[a]: https://example.com", "***", "| |\n|-|\n| |", "`\u200b`",
			"    \u3164" })
	void invisibleMarkdownIsRejected(String markdown) {
		assertThat(violation(markdown)).contains("invisible");
	}

	@ParameterizedTest
	@ValueSource(strings = { ">", "- ", "*a _b ", "[", "**a", "`", "<", "![", "1) " })
	void deepNestingIsParsedSafely(String unit) {
		String markdown = unit.repeat(10_000 / unit.length());
		assertThat(violation(markdown)).as("any result, but no exception")
			.matches((found) -> found.isEmpty() || !found.get().isEmpty());
	}

	@Test
	void deeplyNestedEmphasisIsRejected() {
		assertThat(violation("*".repeat(101) + "c" + "*".repeat(101))).contains("nested-too-deeply");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "- ", "> ", "1、" })
	void tooLargeTablesAreRejected(String container) {
		String columns = "|a".repeat(1_000) + "\n" + " ".repeat(container.length()) + "|-".repeat(1_000);
		assertThat(violation(container + columns)).contains("table-too-large");
		String cells = "|a".repeat(20) + "\n" + " ".repeat(container.length()) + "|-".repeat(20) + "\nx".repeat(249);
		assertThat(violation(container + cells)).contains("table-too-large");
	}

	@Test
	void tooLargeTableStaysText() {
		String markdown = "a|".repeat(1_000) + "\n" + ":-:|".repeat(1_000) + "\nx".repeat(3_000);
		assertThat(new RemediationMarkdown().parse(markdown).getFirstChild()).isInstanceOf(Paragraph.class);
	}

	@Test
	void largestTableIsAccepted() {
		assertThat(violation("|a".repeat(20) + "\n" + "|-".repeat(20) + "\nx".repeat(248))).isEmpty();
	}

	@Test
	void manySiblingsAreAccepted() {
		assertThat(this.rules.check("- *a*\n".repeat(100))).isEmpty();
	}

	@Test
	void stepsAreATightListFromTheirFirstNumber() {
		OrderedList steps = (OrderedList) new RemediationMarkdown().parse("2、检查\n3、重试").getFirstChild();
		assertThat(steps.getMarkerStartNumber()).isEqualTo(2);
		assertThat(steps.getMarkerDelimiter()).isEqualTo(".");
		assertThat(steps.isTight()).isTrue();
	}

	private Optional<String> violation(String markdown) {
		return this.rules.check(markdown);
	}

}
