package io.faultbook.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Editing a code itself, in a browser. Every test withdraws its edits. */
class ConsoleDetailsTests {

	private static final String DETAILS = "/console/codes/2066/details";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@AfterEach
	void withdraw() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(DETAILS + "/history");
			if (page.locator(".withdraw summary").count() > 0) {
				page.locator(".withdraw summary").click();
				page.locator(".withdraw button").click();
				assertThat(page).hasURL(Pattern.compile(".*/details\\?saved.*"));
			}
		}
	}

	@Test
	void keyboardShortcutSaves() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(DETAILS);
			page.locator("#related").fill("401");
			page.keyboard().press("Control+s");
			assertThat(page).hasURL(Pattern.compile(".*/details\\?saved.*"));
			assertThat(page.locator("#related")).hasValue("401");
		}
	}

	@Test
	void draftIsOfferedOnAPhoneAndLeavesRoomForTheFields() {
		Browser.NewContextOptions phone = new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844);
		try (BrowserSession session = ConsolePagesTests.signedIn(phone)) {
			Page page = session.open(DETAILS);
			page.locator("#related").fill("2065, 404");
			page.onceDialog(Dialog::accept);
			page.reload();
			assertThat(page.locator("#drafts button").first()).isVisible();
			page.locator("button[value=save]").scrollIntoViewIfNeeded();
			page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
			assertThat(page.locator("button[value=save]").boundingBox().y
					+ page.locator("button[value=save]").boundingBox().height)
				.isLessThan(page.locator("#drafts").boundingBox().y);
			page.locator("#drafts button").first().click();
			assertThat(page.locator("#related")).hasValue("2065, 404");
			page.locator("button[value=save]").click();
			assertThat(page).hasURL(Pattern.compile(".*/details\\?saved.*"));
		}
	}

	@Test
	void tabsKeepEachOthersChanges() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page first = session.open(DETAILS);
			Page second = session.context().newPage();
			second.navigate(first.url());
			second.locator("#category").selectOption("general");
			first.locator("#related").fill("401");
			first.locator("button[value=save]").click();
			assertThat(first).hasURL(Pattern.compile(".*saved.*"));
			assertThat(second.locator("#drafts")).containsText("another tab");
			second.locator("button[value=save]").click();
			assertThat(second.locator("[role=status]")).containsText("both changes were kept");
			assertThat(second.locator("#related")).hasValue("401");
			assertThat(second.locator("#category")).hasValue("general");
			assertThat(first.locator("#category")).hasValue("general");
		}
	}

	@Test
	void sessionThatEndsIsResumed() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en", 403)) {
			Page page = session.open(DETAILS);
			page.locator("#related").fill("401");
			session.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("faultbook-console"));
			page.locator("button[value=save]").click();
			page.locator("#username").fill("editor");
			page.locator("#password").fill("test-password");
			page.locator(".resume button").click();
			assertThat(page.locator("#related")).hasValue("401");
			page.locator("button[value=save]").click();
			assertThat(page).hasURL(Pattern.compile(".*/details\\?saved.*"));
		}
	}

}
