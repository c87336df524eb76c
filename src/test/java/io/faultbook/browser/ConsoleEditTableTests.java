package io.faultbook.browser;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Importing a table of edits in a browser. Every test withdraws its edits. */
class ConsoleEditTableTests {

	private static final String EDITS = "/console/edits";

	private static final String CONFLICT = "/admin/codes/429/texts/en";

	private static final String CHANGE = "/admin/codes/404/texts/en";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@BeforeEach
	void edit() {
		ConsoleWorkTests.change(CONFLICT, "Theirs.");
	}

	@AfterEach
	void withdraw() {
		ConsoleWorkTests.withdraw(CONFLICT);
		ConsoleWorkTests.withdraw(CHANGE);
	}

	private static void choose(Page page) {
		String table = "code,language,revision,description,remediation\n404,en," + ConsoleWorkTests.revision(CHANGE)
				+ ",From a file.,1. One.\n429,en,0,Mine.,1. Mine.\n";
		page.locator("#file")
			.setInputFiles(new FilePayload("edits.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
	}

	private static void check(Page page) {
		page.locator("button[value=preview]").click();
	}

	private static void save(Page page) {
		page.locator("button[value=save]").click();
	}

	private static void assertSaved(Page page) {
		assertThat(page.locator("[role=status]")).containsText("Saved: 2.");
		assertThat(page.locator(".activity .hit")).hasCount(2);
		assertThat(page.locator("#file")).isVisible();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void sessionThatEndsKeepsTheFileAndWhatWasChosen(boolean javaScript) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(javaScript);
		try (BrowserSession session = ConsolePagesTests.signedIn(options, 403)) {
			Page page = session.open(EDITS);
			choose(page);
			endSession(session);
			check(page);
			signIn(page);
			assertThat(page.locator(".activity")).containsText("From a file");
			page.locator(".settle [value=mine]").check();
			endSession(session);
			save(page);
			signIn(page);
			assertThat(page.locator(".settle [value=mine]")).isChecked();
			save(page);
			assertSaved(page);
			if (javaScript) {
				session.discardShifts();
			}
		}
	}

	private static void endSession(BrowserSession session) {
		session.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("faultbook-console"));
	}

	private static void signIn(Page page) {
		page.locator("#username").fill("editor");
		page.locator("#password").fill("test-password");
		page.locator(".resume button").click();
	}

	@Test
	void backButtonReturnsToWhatWasTyped() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(EDITS);
			choose(page);
			check(page);
			page.locator(".settle textarea").first().fill("Typed.");
			page.onceDialog(Dialog::accept);
			page.locator(".brand").click();
			assertThat(page).hasURL(Pattern.compile(".*/$"));
			page.goBack();
			assertThat(page.locator(".settle textarea").first()).hasValue("Typed.");
			save(page);
			assertSaved(page);
			page.reload();
			assertThat(page.locator("#file")).isVisible();
			assertThat(page.locator("#drafts button")).hasCount(0);
		}
	}

	@Test
	void draftIsOfferedAfterTheNetworkFails() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(EDITS);
			choose(page);
			session.setOffline(true);
			check(page);
			assertThat(page.locator("#drafts [tabindex]")).isVisible();
			session.setOffline(false);
			check(page);
			page.locator(".settle [value=theirs]").check();
			session.setOffline(true);
			save(page);
			assertThat(page.locator("#drafts [tabindex]")).isVisible();
			session.setOffline(false);
			page.onceDialog(Dialog::accept);
			page.reload();
			page.locator("#drafts button").first().click();
			assertThat(page.locator(".settle [value=theirs]")).isChecked();
			save(page);
			assertThat(page.locator("[role=status]")).containsText("Saved: 1. Kept as they were: 1.");
			session.discardShifts();
		}
	}

}
