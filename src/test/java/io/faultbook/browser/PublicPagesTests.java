package io.faultbook.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The tasks of readers on the public pages, in a browser. */
class PublicPagesTests {

	private static final String LOG_LINE = "10:23:01 [E] HTTP 200, errorCode=28601, msg=user device not bind. cost=404ms";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@Test
	void pastedLogLineFindsTheRemediation() {
		try (BrowserSession session = BrowserSession.start("en-GB")) {
			Page page = session.open("/");
			assertThat(page.locator("#search")).isFocused();
			page.keyboard().insertText(LOG_LINE);
			assertThat(page.locator(".hit").first()).containsText("28601");
			page.keyboard().press("Enter");
			page.waitForURL(Pattern.compile(".*/codes\\?search=.*"));
			assertThat(page.locator("h1")).hasText("2 codes found");
			page.locator(".hit").first().click();
			assertThat(page.locator("h1 .code")).hasText("28601");
			assertThat(page.locator("h1 .message")).hasText("user device not bind.");
			assertThat(page.locator(".fix .prose")).containsText("confirm the binding relationship");
			assertThat(page.locator(".source")).containsText("translated from the vendor's text");
		}
	}

	@Test
	void resultsUpdateWhileTyping() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/");
			assertThat(page.locator("#search")).isFocused();
			page.keyboard().type("bou", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(20));
			assertThat(page.locator("#search")).hasValue("bou");
			assertThat(page.locator("mark").first()).isVisible();
			assertThat(page).hasURL(Pattern.compile(".*/codes\\?search=bou"));
			assertThat(page.locator("#status")).containsText("found");
			page.locator("#search").fill("");
			assertThat(page.locator("#results h2").getByText("Categories")).isVisible();
			assertThat(page).hasURL(Pattern.compile(".*/$"));
		}
	}

	@Test
	void pagesWorkWithTheKeyboardAlone() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			page.keyboard().press("/");
			assertThat(page.locator("#search")).isFocused();
			page.keyboard().type("20");
			page.keyboard().press("Enter");
			page.waitForURL(Pattern.compile(".*/codes\\?search=20"));
			page.keyboard().press("/");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("ArrowDown");
			assertThat(page.locator(".hit").nth(1)).isFocused();
			page.keyboard().press("ArrowUp");
			page.keyboard().press("ArrowUp");
			assertThat(page.locator("#search")).isFocused();
			page.keyboard().press("ArrowDown");
			String code = page.locator(".hit .code").first().textContent();
			page.keyboard().press("Enter");
			assertThat(page.locator("h1 .code")).hasText(code);
		}
	}

	@Test
	void nearMatchShowsAWarning() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes?search=20655");
			assertThat(page.locator(".warning")).containsText("still be wrong");
			session.open("/codes?search=2065");
			assertThat(page.locator(".warning")).hasCount(0);
		}
	}

	@Test
	void languageSwitchKeepsThePage() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes?search=bound");
			page.locator("#languages a[hreflang=zh-CN]").click();
			assertThat(page).hasURL(Pattern.compile(".*/codes\\?search=bound&lang=zh-CN"));
			assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
			page.locator(".hit").first().click();
			assertThat(page).hasURL(Pattern.compile(".*/codes/2065\\?lang=zh-CN"));
			assertThat(page.locator(".description")).hasText("设备和账号未绑定");
			page.locator("#languages a[hreflang=en]").click();
			assertThat(page).hasURL(Pattern.compile(".*/codes/2065\\?lang=en"));
			assertThat(page.locator(".description")).hasText("The device is not bound to the account.");
			page.locator(".brand").click();
			assertThat(page).hasURL(Pattern.compile(".*/\\?lang=en"));
		}
	}

	@Test
	void languageFollowsTheBrowser() {
		try (BrowserSession session = BrowserSession.start("zh-CN")) {
			assertThat(session.open("/").locator("h1")).hasText("这个错误码是什么意思？");
			assertThat(session.open("/codes/401").locator(".fix ol > li")).hasCount(3);
		}
	}

	@Test
	void linkAndMarkdownCanBeCopied() {
		try (BrowserSession session = BrowserSession.start("en")) {
			session.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			Page page = session.open("/codes/2065?lang=zh-CN");
			page.locator("[data-copy=link]").click();
			assertThat(page.locator("#status")).hasText("已复制");
			assertThat(page.evaluate("navigator.clipboard.readText()"))
				.isEqualTo(Chromium.faultbook().uri("/codes/2065?lang=zh-CN").toString());
			page.locator("[data-copy=markdown]").click();
			assertThat(page.locator("[data-copy=markdown]")).hasText("已复制");
			assertThat((String) page.evaluate("navigator.clipboard.readText()")).startsWith("# 2065")
				.contains("设备和账号未绑定")
				.endsWith(Chromium.faultbook().uri("/codes/2065?lang=zh-CN") + "\n");
		}
	}

	@Test
	void relatedCodesAreShownAndLinked() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			assertThat(page.locator(".compare thead th")).hasCount(3);
			assertThat(page.locator(".compare")).containsText("The user is not an administrator of the device.");
			assertThat(page.locator(".compare .todo")).containsText("Check the sharing relationship");
			page.locator(".compare a").nth(1).click();
			assertThat(page.locator("h1 .code")).hasText("2066");
		}
	}

	@Test
	void pasteBoxFindsTheCodeInAResponse() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			page.locator("#paste").fill("{\n \"code\": 9131,\n \"message\": \"invalid device\"\n}");
			page.locator(".paste button").click();
			assertThat(page.locator(".finding h3").first()).containsText("9131");
		}
	}

	@Test
	void everythingWorksWithoutJavaScript() {
		try (BrowserSession session = BrowserSession
			.start(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
			Page page = session.open("/");
			assertThat(page.locator("#search")).isFocused();
			page.locator("#search").fill(LOG_LINE);
			page.locator("#text-form button").click();
			page.locator(".finding h3 a").first().click();
			assertThat(page.locator("h1 .code")).hasText("28601");
			assertThat(page.locator(".scripted").first()).isHidden();
			page.locator("#search").fill(LOG_LINE);
			page.keyboard().press("Enter");
			page.locator(".hit").first().click();
			assertThat(page.locator("h1 .code")).hasText("28601");
			page.locator("#languages a[hreflang=zh-CN]").click();
			assertThat(page.locator(".description")).hasText("用户设备没有绑定");
			page.locator(".compare a").nth(1).click();
			assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
			page.locator("footer a").first().click();
			page.locator("[name=retry]").selectOption("later");
			page.locator(".filters button").click();
			assertThat(page.locator(".list tbody tr")).hasCount(1);
			page.locator(".filtered a").click();
			assertThat(page.locator(".list tbody")).containsText("28601");
			session.open("/codes?size=20&lang=zh-CN");
			page.locator("[rel=next]").click();
			assertThat(page.locator(".pages span")).hasText(Pattern.compile("第 2 页，共 [3-9] 页"));
		}
	}

	@Test
	void unknownCodeReturns404WithSuggestions() {
		try (BrowserSession session = BrowserSession.start("en", 404)) {
			Page page = session.page();
			Response response = page.navigate(Chromium.faultbook().uri("/codes/2064?lang=zh-CN").toString());
			assertThat(response.status()).isEqualTo(404);
			assertThat(page.locator("main")).containsText("不会保存任何与您有关的信息。");
			session.open("/codes/2064");
			assertThat(page.locator("main")).containsText("No information about you is stored.");
			assertThat(page.locator("main")).containsText("Your lookup was counted");
			session.open("/codes/john-smith");
			assertThat(page.locator("main")).not().containsText("Your lookup was counted");
			session.open("/codes/2064");
			page.locator(".hit").first().click();
			assertThat(page.locator("h1 .code")).hasText("2065");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere/at/all", "/codes?page=x", "/codes/2065?lang=!" })
	void problemPageLinksToItsTypeAndToTheSearch(String path) {
		try (BrowserSession session = BrowserSession.start("zh-CN", 400, 404)) {
			Page page = session.open(path);
			assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
			String title = page.locator("h1").textContent();
			page.locator("main a").first().click();
			assertThat(page).hasURL(Pattern.compile(".*/problems/[a-z-]+([?]lang=.*)?$"));
			assertThat(page.locator("h1")).hasText(title);
			session.open(path).locator("main a.more").click();
			assertThat(page.locator("#search")).isFocused();
		}
	}

	@Test
	void apiDocumentationWorksUnderItsOwnPolicy() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			page.locator("footer a").last().click();
			assertThat(page.locator(".opblock").first()).isVisible();
			page.evaluate("window.shift = 0");
		}
	}

	@Test
	void printedPageShowsOnlyTheRemediation() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/401");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".fix .prose")).isVisible();
			assertThat(page.locator("#address")).isVisible();
			assertThat(page.locator("#address")).hasText(Chromium.faultbook().uri("/codes/401?lang=en").toString());
			for (String part : List.of("#search", "#languages", ".actions", ".paste", "footer")) {
				assertThat(page.locator(part)).isHidden();
			}
			page.evaluate("window.shift = 0");
		}
	}

}
