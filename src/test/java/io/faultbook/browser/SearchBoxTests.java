package io.faultbook.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Typing into the search box, and what it finds, in a browser. */
class SearchBoxTests {

	private static final Pattern LIVE_SEARCH = Pattern.compile(".*&page=0");

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@Test
	void exactCodeAndEnterOpenTheCode() {
		try (BrowserSession session = BrowserSession.start("en")) {
			for (String path : new String[] { "/", "/codes", "/codes/429?lang=en" }) {
				Page page = session.open(path);
				page.locator("#search").fill("2065");
				page.keyboard().press("Enter");
				assertThat(page.locator("h1 .code")).hasText("2065");
			}
			assertThat(session.page()).hasURL(Pattern.compile(".*/codes/2065\\?lang=en"));
		}
	}

	@Test
	void failedSearchIsShownAndCanBeRepeated() {
		try (BrowserSession session = BrowserSession.start("en", 503)) {
			Page page = session.open("/");
			page.route(LIVE_SEARCH, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
			page.locator("#search").fill("bound");
			assertThat(page.locator("#results")).hasText("The search didn't work. Check your connection. Try again");
			page.locator(".failure a").click();
			assertThat(page.locator(".result").first()).containsText("2065");
		}
	}

	@Test
	void resultsReplaceAnyPageUntilTheReaderGoesBack() {
		try (BrowserSession session = BrowserSession.start("en")) {
			for (String path : new String[] { "/codes/9131", "/categories", "/changes", "/codes" }) {
				Page page = session.open(path);
				page.locator("#search").focus();
				page.keyboard().type("bound");
				assertThat(page.locator(".result mark").first()).isVisible();
				assertThat(page).hasURL(Pattern.compile(".*/codes\\?search=bound"));
				assertThat(page.locator(".sections [aria-current]")).hasCount(0);
				page.goBack();
				assertThat(page).hasURL(Pattern.compile(".*" + path));
				assertThat(page.locator("mark")).hasCount(0);
				assertThat(page.locator("#search")).hasValue("");
			}
			session.page().goForward();
			assertThat(session.page().locator("h1")).hasText("9 codes found");
		}
	}

	@Test
	void slowSearchIsShown() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/");
			Route[] waiting = new Route[1];
			page.route(LIVE_SEARCH, (route) -> waiting[0] = route);
			page.locator("#search").fill("bound");
			assertThat(page.locator("#results")).hasAttribute("aria-busy", "true");
			assertThat(page.locator("#status")).hasText("Searching…");
			waiting[0].resume();
			assertThat(page.locator(".result").first()).containsText("2065");
			assertThat(page.locator("#results")).not().hasAttribute("aria-busy", "true");
		}
	}

	@Test
	void longTextGrowsTheBoxOverThePage() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			double height = page.locator("#search").boundingBox().height;
			double top = page.locator("h1").boundingBox().y;
			page.locator("#search").fill("errorCode=28601 user device not bind. ".repeat(10));
			assertThat(page.locator("#search").boundingBox().height).isGreaterThan(3 * height);
			assertThat(page.locator("h1").boundingBox().y).isEqualTo(top);
		}
	}

	@Test
	void resultsShowTheFirstStepTheStatusAndUnknownCodes() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes?search=HTTP+429");
			assertThat(page.locator(".result")).containsText("HTTP status 429");
			assertThat(page.locator(".found")).containsText("What to do");
			session.open("/codes?search=errorCode%3D29999+token+expired");
			assertThat(page.locator("h1")).hasText("Not in the catalog: 29999");
		}
	}

	@Test
	void foundCodesAreComparedSideBySide() {
		try (BrowserSession session = BrowserSession
			.start(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
			Page page = session.open("/codes?search=token");
			page.locator(".list-head a").first().click();
			assertThat(page.locator(".comparison thead th")).hasCount(2);
			assertThat(page.locator(".comparison .todo")).containsText("The token field is required.");
			page.locator("[name=code][required]").fill("2065");
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).hasText("Comparison: 6608, 2062, 2065");
			page.locator(".remove").first().click();
			assertThat(page.locator("h1")).hasText("Comparison: 2062, 2065");
			assertThat(page).hasURL(Pattern.compile(".*/codes\\?code=2062%2C2065"));
			page.locator(".remove").first().click();
			assertThat(page.locator("h1")).hasText("Requested codes");
			assertThat(page.locator(".list tbody th")).hasText("2065");
		}
	}

	@Test
	void listIsFilteredAndSorted() {
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes?lang=en");
			page.locator("[name=category]").selectOption("account-and-sharing");
			page.locator("[name=actor]").selectOption("user");
			page.locator(".filters button").click();
			assertThat(page).hasURL(Pattern.compile(".*/codes\\?lang=en&category=account-and-sharing&actor=user"));
			assertThat(page.locator(".hit").first()).hasText("2062");
			page.locator(".sort").nth(1).click();
			assertThat(page.locator(".hit").first()).hasText("2086");
			assertThat(page.locator("[aria-sort=ascending]")).hasText("Message");
			page.locator(".sort").nth(1).click();
			assertThat(page.locator("[aria-sort=descending]")).hasText("Message");
			page.goBack();
			assertThat(page.locator(".hit").first()).hasText("2086");
			page.locator(".filtered a").first().click();
			assertThat(page).hasURL(Pattern.compile(".*/codes\\?actor=user&sort=message&lang=en"));
			page.locator("[name=retry]").selectOption("after-fix");
			page.locator(".filters button").click();
			assertThat(page.locator("[aria-sort=ascending]")).hasText("Message");
		}
	}

}
