package io.faultbook.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.faultbook.FaultbookInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The tasks of editors in the console, in a browser. */
class ConsolePagesTests {

	private static final String TEXT = "/console/codes/9146/texts/en";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	static BrowserSession signedIn(Browser.NewContextOptions options, Integer... expectedStatuses) {
		BrowserSession session = BrowserSession.startConsole(options, expectedStatuses);
		Page page = session.open("/console");
		page.locator("#username").fill("editor");
		page.locator("#password").fill("test-password");
		page.locator(".sign-in button").click();
		assertThat(page).hasURL(Pattern.compile(".*/console.*"));
		assertThat(page.locator(".menu")).isVisible();
		return session;
	}

	static BrowserSession signedIn(String language, Integer... expectedStatuses) {
		return signedIn(new Browser.NewContextOptions().setLocale(language), expectedStatuses);
	}

	@Test
	void longCodeIsWrappedOnAPhone() {
		try (BrowserSession session = signedIn(
				new Browser.NewContextOptions().setLocale("en").setViewportSize(390, 844))) {
			Page page = session.open("/console/codes/9146/texts/en");
			page.evaluate("document.querySelector('.about h1 span').textContent = 'C'.repeat(64)");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			session.discardShifts();
		}
	}

	@Test
	void editIsPreviewedSavedAndServed() {
		try (BrowserSession session = signedIn("en")) {
			Page page = session.open("/console");
			page.locator("tr", new Page.LocatorOptions().setHasText("9146")).locator("a").first().click();
			page.locator("#remediation").fill("1. Look at the **job**.\n2. Wait.");
			assertThat(page.locator("#preview strong")).hasText("job");
			assertThat(page.locator("#preview li")).hasCount(2);
			page.locator("#remediation").fill("1. Look at the **job**.\n2. Wait <b>.\n3. Go.");
			assertThat(page.locator("#remediation-error")).containsText("HTML");
			assertThat(page.locator("#preview li")).hasCount(2);
			page.locator("#remediation").fill("1. Look at the **job**.\n2. Wait.\n3. Go.");
			assertThat(page.locator("#preview li")).hasCount(3);
			assertThat(page.locator("#remediation-error")).isEmpty();
			page.locator("#note").fill("clearer");
			page.locator("button[value=save]").click();
			assertThat(page.locator("[role=status]")).hasText("Saved. Readers see what this page shows.");
			page.locator(".trail a").first().click();
			assertThat(page.locator(".fix .prose strong")).hasText("job");
			assertThat(page.locator(".source")).containsText("edited");
		}
	}

	@Test
	void conflictKeepsBothTexts() {
		try (BrowserSession mine = signedIn("en", 409); BrowserSession theirs = signedIn("zh-CN")) {
			String text = "/console/codes/9153/texts/en";
			Page myPage = mine.open(text);
			Page theirPage = theirs.open(text);
			theirPage.locator("#description").fill("The device could not be authenticated.");
			theirPage.locator("button[value=save]").click();
			assertThat(theirPage.locator("[role=status]")).isVisible();
			myPage.locator("#description").fill("The device failed to sign in.");
			myPage.locator("button[value=save]").click();
			assertThat(myPage.locator("[role=alert]")).containsText("Nothing that you typed is lost");
			assertThat(myPage.locator(".diff ins").first()).isVisible();
			assertThat(myPage.locator("#description")).hasValue("The device failed to sign in.");
			myPage.locator("#description").fill("The device failed to sign in: it could not be authenticated.");
			myPage.locator("button[value=save]").click();
			assertThat(myPage.locator("[role=status]")).isVisible();
			assertThat(Chromium.faultbook().get("/codes/9153").<String>read("$.description"))
				.isEqualTo("The device failed to sign in: it could not be authenticated.");
		}
	}

	@Test
	void historyShowsChangedWordsAndReverts() {
		try (BrowserSession session = signedIn("en")) {
			Page page = session.open("/console/codes/9112/texts/en");
			String before = page.locator("#description").inputValue();
			page.locator("#description").fill(before + " At all.");
			page.locator("button[value=save]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			page.locator(".trail a").last().click();
			assertThat(page.locator(".history ins").first()).containsText("At all");
			page.locator(".withdraw summary").click();
			page.locator(".withdraw button").click();
			assertThat(page.locator("#description")).hasValue(before);
			page.locator(".trail a").last().click();
			page.locator(".history summary").last().click();
			page.locator(".history details[open] button").click();
			assertThat(page.locator("#description")).hasValue(before + " At all.");
		}
	}

	@Test
	void unknownCodeCanBeAdded() {
		FaultbookInstance faultbook = Chromium.faultbook();
		faultbook.send("GET", "/codes/LCK-77", null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.until(() -> faultbook.sendAsEditor("GET", "/admin/unknown-codes", null).body().contains("LCK-77"));
		try (BrowserSession session = signedIn("en")) {
			Page page = session.open("/console/unknown");
			page.locator("tr", new Page.LocatorOptions().setHasText("LCK-77")).locator("a").click();
			assertThat(page.locator("#code")).hasValue("LCK-77");
			page.locator("#message").fill("lock jammed");
			page.locator(".edit button").click();
			page.locator("#description").fill("The lock is jammed.");
			page.locator("button[value=save]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			assertThat(faultbook.get("/codes/LCK-77").<String>read("$.description")).isEqualTo("The lock is jammed.");
		}
	}

	@Test
	void leavingUnsavedChangesAsksForConfirmation() {
		try (BrowserSession session = signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Half a sen");
			List<String> dialogs = new ArrayList<>();
			page.onDialog((dialog) -> {
				dialogs.add(dialog.type());
				dialog.accept();
			});
			page.locator(".brand").click();
			assertThat(page).hasURL(Pattern.compile(".*/$"));
			assertThat(dialogs).containsExactly("beforeunload");
		}
	}

	@ParameterizedTest
	@CsvSource({ "en,LIGHT,1280", "zh-CN,DARK,390", "en,DARK,1280", "zh-CN,LIGHT,390" })
	void pagesHaveNoAccessibilityViolations(String language, ColorScheme scheme, int width) {
		List<String> violations = new ArrayList<>();
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, 900);
		try (BrowserSession session = BrowserSession.startConsole(options)) {
			check(session, "/console/sign-in?error", violations);
		}
		try (BrowserSession session = signedIn(options, 404)) {
			for (String path : List.of("/console", "/console?state=missing", "/console?search=bound&sort=lookups", TEXT,
					TEXT + "?list=state%3Dall", TEXT + "/history", "/console/new", "/console/unknown",
					"/console/demand", "/console/codes/9131/details", "/console/codes/none/texts/en")) {
				check(session, path, violations);
			}
		}
		assertThat(violations).isEmpty();
	}

	static void check(BrowserSession session, String path, List<String> violations) {
		check(session.open(path), path, violations);
	}

	static void check(Page page, String path, List<String> violations) {
		AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
		assertThat(results.getPasses()).as("axe checked the page").isNotEmpty();
		results.getViolations()
			.forEach((rule) -> violations.add(path + ' ' + rule.getId() + ' ' + rule.getNodes().get(0).getHtml()));
		assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path + " fits the width")
			.isEqualTo(true);
	}

}
