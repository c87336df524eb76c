package io.faultbook.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Pasting a log and dropping a file, in a browser. */
class ResolvePageTests {

	static final String LOG = """
			08:15:41.120 INFO  [main] c.e.Gateway - Heartbeat from 41 took 12 ms
			08:15:42.007 ERROR [pool-2] c.e.Things - invoke failed: errorCode=28601 request 7f
			08:15:42.009 WARN  [pool-2] c.e.Things - device offline, retry 1
			08:15:43.111 ERROR [pool-3] c.e.Account - {"code":29003,"message":"identityId is blank"}
			08:15:44.000 INFO  [main] c.e.Http - GET /thing/info HTTP/1.1 200
			08:15:45.000 ERROR [pool-2] c.e.Things - invoke failed: errorCode=28601 request 80
			""";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void pastedLogIsMarkedAndExplained(boolean javaScript) {
		try (BrowserSession session = BrowserSession
			.start(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(javaScript))) {
			Page page = session.open("/");
			page.locator("#search").fill(LOG);
			page.locator("#text-form button").click();
			assertThat(page.locator("h1")).hasText("Codes in your text");
			assertThat(page.locator("#log mark"))
				.hasText(new String[] { "errorCode=28601", "device offline", "\"code\":29003", "errorCode=28601" });
			assertThat(page.locator(".finding h3")).containsText(new String[] { "28601", "28504" });
			assertThat(page.locator(".unknown li")).containsText("29003");
			page.locator("#L2 .number a[href='#L3']").click();
			assertThat(page).hasURL(Pattern.compile(".*/resolve#L3"));
			page.locator("#languages [lang=zh-CN]").click();
			assertThat(page.locator("h1")).hasText("文本中的错误码");
			assertThat(page.locator(".finding .meaning").first()).hasText("用户设备没有绑定");
			assertThat(page.locator("#again textarea")).hasValue(LOG);
		}
	}

	@Test
	void longFileIsReadInPartsWithItsLineNumbers(@TempDir Path directory) throws IOException {
		int copies = 2_500;
		Path file = Files.writeString(directory.resolve("app.log"), "x\n" + LOG.repeat(copies) + "last code=2065");
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/");
			page.locator("input[type=file]").setInputFiles(file);
			assertThat(page.locator("#findings")).containsText("2065");
			assertThat(page.locator("#progress")).isHidden();
			assertThat(page.locator("[data-total=lines]")).hasText(String.valueOf(copies * 6 + 2));
			assertThat(page.locator("#code-28601 .times")).hasText("×" + copies * 2);
			assertThat(page.locator("#code-28601 .numbers a").first()).hasText("3");
			assertThat(page.locator("#code-2065 .numbers a")).hasText(String.valueOf(copies * 6 + 2));
			assertThat(page.locator("#L" + (copies * 6 + 2))).containsText("last code=2065");
			assertThat(page.locator(".finding").count()).isEqualTo(3);
			assertThat(page.locator("#overview a").count()).isBetween(190, 201);
		}
	}

	@Test
	void droppedFileIsRead() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/");
			Object transfer = page.evaluateHandle("(text) => { const data = new DataTransfer();"
					+ " data.items.add(new File([text], 'app.log')); return data; }", LOG);
			page.dispatchEvent("#text-form", "drop", Map.of("dataTransfer", transfer));
			assertThat(page.locator(".finding h3")).containsText(new String[] { "28601", "28504" });
		}
	}

	@Test
	void failureInTheMiddleOfAFileIsShown(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("app.log"), LOG.repeat(2_500));
		try (BrowserSession session = BrowserSession.start("en", 503)) {
			Page page = session.open("/");
			page.route(Pattern.compile(".*firstLine=[^1].*"),
					(route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
			page.locator("input[type=file]").setInputFiles(file);
			assertThat(page.locator("#problem")).containsText("couldn't be read completely");
			assertThat(page.locator(".finding h3")).containsText(new String[] { "28601", "28504" });
		}
	}

	@Test
	void severalLinesPastedIntoTheHeaderAreResolved() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes?lang=zh-CN");
			page.evaluate("""
					(text) => {
					  const data = new DataTransfer();
					  data.setData('text/plain', text);
					  document.getElementById('search').dispatchEvent(new ClipboardEvent('paste',
					      { clipboardData: data, bubbles: true, cancelable: true }));
					}""", LOG);
			page.waitForURL(Pattern.compile(".*/resolve\\?lang=zh-CN"));
			assertThat(page.locator(".finding h3")).containsText(new String[] { "28601", "28504" });
			assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
		}
	}

	@Test
	void findingsAreCopiedAsMarkdown() {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setPermissions(List.of("clipboard-read", "clipboard-write"));
		try (BrowserSession session = BrowserSession.start(options)) {
			Page page = session.open("/");
			page.locator("#search").fill(LOG);
			page.keyboard().press("Control+Enter");
			page.locator("[data-copy=findings]").click();
			assertThat(page.locator("[data-copy=findings]")).hasText("Copied");
			String markdown = (String) page.evaluate("navigator.clipboard.readText()");
			assertThat(markdown).startsWith("# 29003\n\nNot in the catalog\n\n×1 · Lines: 4\n")
				.contains("# 28601\n\n`user device not bind.`",
						"> errorCode=28601\n\nNamed as a code · ×2 · Lines: 2 6", "# 28504");
		}
	}

	@Test
	void textOfAMarkedLogIsNeverInterpreted() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/");
			String hostile = "<img src=x onerror=alert(1)> code=2065 \"><script>alert(2)</script>\n</textarea>'\"";
			page.locator("#search").fill(hostile);
			page.locator("#text-form button").click();
			assertThat(page.locator("#log")).containsText("<img src=x onerror=alert(1)> code=2065");
			assertThat(page.locator("#log img")).hasCount(0);
			assertThat(page.locator("#again textarea")).hasValue(hostile);
			assertThat(page.content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
		}
	}

}
