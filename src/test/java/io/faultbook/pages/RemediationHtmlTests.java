package io.faultbook.pages;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
	void tableScrollsInABox() {
		assertThat(render("|a|b|\n|-|-:|\n|*1*|<b>|")).isEqualTo("""
				<div class="scroll" tabindex="0">
				<table>
				<thead>
				<tr>
				<th>a</th>
				<th align="right">b</th>
				</tr>
				</thead>
				<tbody>
				<tr>
				<td><em>1</em></td>
				<td align="right">&lt;b&gt;</td>
				</tr>
				</tbody>
				</table>
				</div>
				""");
	}

	@Test
	void tableWithAThousandColumnsIsShownAsText() {
		assertThat(render("|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "\nx".repeat(3_000))).doesNotContain("<td")
			.hasSizeLessThan(20_000);
	}

	@Test
	void linksInTablesAreCheckedAndAdapted() {
		assertThat(render("|[401](/codes/401)|[x](javascript:a)|https://a.example|\n|-|-|-|"))
			.contains("<th><a href=\"../codes/401\">401</a></th>", "<th>x</th>", "href=\"https://a.example\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', textBlock = """
			打开https://a.example/b?c=d，然后重试 https://a.example/b?c=d
			(https://a.example/b). https://a.example/b
			https://a.example/b_(c) https://a.example/b_(c)
			HTTP://A.EXAMPLE:8080/! HTTP://A.EXAMPLE:8080/
			联系support+a@a.example。 mailto:support+a@a.example
			**https://a.example/** https://a.example/
			|https://a.example| https://a.example
			https://a.example/\u202Ecod https://a.example/
			""")
	void addressInTheTextIsALink(String markdown, String href) {
		assertThat(render(markdown)).containsOnlyOnce("<a ")
			.contains("<a href=\"" + href + "\" rel=\"nofollow noopener noreferrer\">" + href.replace("mailto:", "")
					+ "</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "ftp://a.example", "iot://device", "xhttps://a.example", "https://",
			"https:///a", "https://user@a.example", "a@b", "`https://a.example`", "data:text/html,x", "@a.example" })
	void otherTextIsNoLink(String markdown) {
		assertThat(render(markdown)).doesNotContain("<a ");
	}

	@Test
	void manyAddressesAreReadQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
			render("https://a" + ".a".repeat(5_000));
			render("a@".repeat(5_000));
			render("a.".repeat(5_000) + "@");
			render("https://a.a/" + ")".repeat(10_000));
			render("https://".repeat(1_250));
		});
	}

	@Test
	void deepNestingIsTruncated() {
		assertThat(render(">".repeat(5000) + "x")).hasSizeLessThan(30_000);
	}

}
