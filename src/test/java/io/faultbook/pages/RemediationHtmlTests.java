package io.faultbook.pages;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RemediationHtmlTests {

	private final RemediationHtml html = new RemediationHtml();

	private String render(String markdown) {
		return this.html.render(markdown, "../", new PageLanguage(Locale.ENGLISH, Locale.ENGLISH, false));
	}

	@Test
	void stepsAreNumbered() {
		assertThat(render("1. Stop\n2. `start`"))
			.isEqualTo("<ol>\n<li>Stop</li>\n<li><code>start</code></li>\n</ol>\n");
	}

	@Test
	void headingsStartBelowThoseOfThePage() {
		assertThat(render("# A\n\n## B")).isEqualTo("<h3>A</h3>\n<h3>B</h3>\n");
	}

	@Test
	void externalLinkSendsNoReferrer() {
		assertThat(render("[a & b](https://a.example/?x=1&y=2)"))
			.isEqualTo("<p><a href=\"https://a.example/?x=1&amp;y=2\" rel=\"nofollow noopener noreferrer\">"
					+ "a &amp; b</a></p>\n");
		assertThat(render("<mailto:a@b.example>")).contains("href=\"mailto:a@b.example\"");
	}

	@Test
	void linkToACodeIsRelativeAndKeepsTheLanguage() {
		assertThat(render("[401](/codes/401)")).isEqualTo("<p><a href=\"../codes/401\">401</a></p>\n");
		PageLanguage chinese = new PageLanguage(Locale.SIMPLIFIED_CHINESE, Locale.SIMPLIFIED_CHINESE, true);
		assertThat(this.html.render("[401][a]\n\n[a]: /codes/401", "../../", chinese))
			.isEqualTo("<p><a href=\"../../codes/401?lang=zh-CN\">401</a></p>\n");
	}

	@Test
	void chineseStepNumbersMakeAList() {
		assertThat(render("（2）检查\n（3）重绑")).isEqualTo("<ol start=\"2\">\n<li>检查</li>\n<li>重绑</li>\n</ol>\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](data:text/html,x)",
			"[x](//a.example)", "[x](/admin)", "[x](/codes/../admin)", "[x](/codes/)", "[x](/codes//a.example)",
			"[x](/codes/a/b)", "[x](/codes/401?lang=en)", "[x](/codes/%2e%2e)", "[x](/codes/.a)", "[x](/codes)",
			"[x](https:alert)", "[x][r]\n\n[r]: vbscript:x", "![x](https://a.example/x.png)" })
	void disallowedLinkIsShownAsText(String markdown) {
		assertThat(render(markdown)).isEqualTo("<p>x</p>\n");
	}

	@ParameterizedTest
	@CsvSource({ "a <b>b</b>,<p>a &lt;b&gt;b&lt;/b&gt;</p>",
			"<script>x</script>,<p>&lt;script&gt;x&lt;/script&gt;</p>" })
	void rawHtmlIsEscaped(String markdown, String expected) {
		assertThat(render(markdown)).isEqualTo(expected + '\n');
	}

	@Test
	void deepNestingIsTruncated() {
		assertThat(render(">".repeat(5000) + "x")).hasSizeLessThan(30_000);
	}

}
