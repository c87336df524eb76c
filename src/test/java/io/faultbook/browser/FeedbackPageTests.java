package io.faultbook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Feedback of readers, which editors dismiss. */
class FeedbackPageTests {

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	private static void dismiss(String comment) {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open("/console/demand");
			page.waitForCondition(() -> {
				page.reload();
				return page.getByText(comment).count() > 0;
			});
			page.locator("li", new Page.LocatorOptions().setHasText(comment)).locator("button").click();
			assertThat(page.getByText(comment)).hasCount(0);
		}
	}

	@Test
	void readerSaysWhatWasMissing() {
		String comment = "No <b>menu</b> of this name";
		try (BrowserSession session = BrowserSession.start("en")) {
			Page page = session.open("/codes/2065");
			assertThat(page.locator(".feedback .words")).isHidden();
			page.locator(".feedback summary").click();
			page.locator("#comment").fill(comment);
			page.locator(".words button").click();
			assertThat(page.locator(".feedback [role=status]")).hasText("Thank you for your feedback.");
			assertThat(page.locator("#comment")).hasCount(0);
		}
		dismiss(comment);
	}

	@Test
	void rejectedFeedbackSaysHowLongToWait() {
		try (BrowserSession session = BrowserSession.start("en", 429)) {
			Page page = session.open("/codes/2066");
			page.route("**/feedback", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(429)
				.setBody("{\"detail\": \"Wait 30 seconds, then try again.\"}")));
			page.locator(".feedback [value=true]").click();
			assertThat(page.locator(".feedback [role=status]")).hasText("Wait 30 seconds, then try again.");
			assertThat(page.locator(".feedback [value=true]")).isEnabled();
		}
	}

	@Test
	void codeWithoutRemediationDoesNotAskWhetherItHelped() {
		try (BrowserSession session = BrowserSession.start("en")) {
			assertThat(session.open("/codes/9131").locator(".feedback")).hasCount(0);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readerSaysThatItHelped(boolean scripts) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(scripts);
		try (BrowserSession session = BrowserSession.start(options)) {
			Page page = session.open("/codes/2066");
			page.locator(".feedback [value=true]").click();
			assertThat(page.locator(scripts ? ".feedback [role=status]" : "h1"))
				.hasText("Thank you for your feedback.");
		}
	}

	@Test
	void failureKeepsTheWords() {
		try (BrowserSession session = BrowserSession.start("en", 429)) {
			Page page = session.open("/codes/2065");
			page.route("**/feedback", (route) -> route.fulfill(new Route.FulfillOptions().setStatus(429).setBody("")));
			page.locator(".feedback summary").click();
			page.locator("#comment").fill("Thanks");
			page.locator(".words button").click();
			assertThat(page.locator(".feedback [role=status]")).containsText("couldn't be sent");
			assertThat(page.locator("#comment")).hasValue("Thanks");
		}
	}

	@Test
	void readerWithoutScriptsDescribesAnUnknownCode() {
		String comment = "The lock shows it when it is cold";
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false);
		try (BrowserSession session = BrowserSession.start(options, 404)) {
			Page page = session.open("/codes/FW-17");
			page.locator("#comment").fill(comment);
			page.locator(".feedback button").click();
			assertThat(page.locator("h1")).hasText("Thank you for your feedback.");
			assertThat(page.getByText("Back to FW-17")).hasAttribute("href", "../FW-17");
		}
		dismiss(comment);
	}

}
