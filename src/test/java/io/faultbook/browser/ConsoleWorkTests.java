package io.faultbook.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Working through a list, with the keyboard and without a script. */
class ConsoleWorkTests {

	private static final String SOURCE = "/admin/codes/2000/texts/zh-CN";

	private static final String TRANSLATION = "/admin/codes/2000/texts/en";

	private static final String TEXT = "/console/codes/2000/texts/en";

	/** A conflict, and an invalid row. */
	private static final String TABLE = "code,language,revision,description,remediation\n2000,en,0,Mine.,1. Mine.\n2000,en_US,0,Mine.,1. Mine.\n";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@AfterEach
	void withdraw() {
		withdraw(SOURCE);
		withdraw(TRANSLATION);
	}

	static void withdraw(String path) {
		assertThat(Chromium.faultbook()
			.sendAsEditor("DELETE", path, null, "If-Match", '"' + revision(path) + '"')
			.statusCode()).isIn(200, 409);
	}

	static String revision(String path) {
		return Chromium.faultbook()
			.sendAsEditor("GET", path, null)
			.headers()
			.firstValue("ETag")
			.orElseThrow()
			.replace("\"", "");
	}

	static void change(String path, String description) {
		assertThat(Chromium.faultbook()
			.sendAsEditor("PUT", path, "{\"description\": \"" + description + "\", \"remediation\": \"1. Go.\"}",
					"If-Match", '"' + revision(path) + '"')
			.statusCode()).isEqualTo(200);
	}

	@Test
	void keysMoveThroughTheRowsAndEdit() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open("/console");
			page.keyboard().press("j");
			assertThat(page.locator(".work .hit").first()).isFocused();
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			assertThat(page.locator(".work .hit").nth(1)).isFocused();
			page.keyboard().press("/");
			assertThat(page.locator("#find")).isFocused();
			page.keyboard().type("ejk/ 2000");
			assertThat(page.locator("#find")).hasValue("ejk/ 2000");
			page.locator("h1").click();
			page.keyboard().press("?");
			assertThat(page.locator("#keys dl")).isVisible();
			page.keyboard().press("?");
			assertThat(page.locator("#keys dl")).isHidden();
			page.locator("#find").fill("2000");
			page.keyboard().press("Enter");
			assertThat(page.locator(".work .hit").first()).hasText("2000");
			page.keyboard().press("j");
			page.keyboard().press("e");
			assertThat(page).hasURL(Pattern.compile(".*/console/codes/2000/texts/en\\?list=.*"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void saveAndNextOpensTheNextCodeOfTheList(boolean javaScript) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(javaScript);
		try (BrowserSession session = ConsolePagesTests.signedIn(options)) {
			Page page = session.open("/console?text=en");
			page.locator(".hit", new Page.LocatorOptions().setHasText(Pattern.compile("^2000$"))).click();
			page.locator("#description").fill("One after the other.");
			page.locator("button[value=next]").click();
			assertThat(page).hasURL(Pattern.compile(".*/console/codes/2062/texts/en\\?saved=next.*"));
			assertThat(page.locator("[role=status]")).isVisible();
			page.locator(".neighbors [rel=prev]").click();
			assertThat(page.locator("#description")).hasValue("One after the other.");
			page.locator(".neighbors a").first().click();
			assertThat(page.locator("option[selected][value=en]")).hasCount(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "en,LIGHT,1440", "zh-CN,DARK,390", "en,DARK,1024" })
	void statesOfEditingHaveNoAccessibilityViolations(String language, ColorScheme scheme, int width) {
		List<String> violations = new ArrayList<>();
		change(SOURCE, "第一版");
		change(TRANSLATION, "The first version.");
		change(SOURCE, "第二版");
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, 900);
		try (BrowserSession session = ConsolePagesTests.signedIn(options, 403, 409)) {
			ConsolePagesTests.check(session, "/console?state=outdated", violations);
			session.page().keyboard().press("?");
			ConsolePagesTests.check(session.page(), "keys", violations);
			Page page = session.open(TEXT + "?list=state%3Doutdated");
			assertThat(page.locator(".original ins").first()).isVisible();
			ConsolePagesTests.check(page, "outdated", violations);
			page.locator("#description").fill("Typed.");
			page.onceDialog(Dialog::accept);
			page.reload();
			assertThat(page.locator("#drafts button").first()).isVisible();
			ConsolePagesTests.check(page, "draft", violations);
			page.locator("#drafts button").first().click();
			ConsolePagesTests.check(page, "restored draft", violations);
			change(TRANSLATION, "Theirs.");
			page.locator("button[value=save]").click();
			assertThat(page.locator(".merge").first()).isVisible();
			ConsolePagesTests.check(page, "conflict", violations);
			Page edits = session.context().newPage();
			edits.navigate(Chromium.faultbook().uri("/console/edits").toString());
			edits.locator("#file")
				.setInputFiles(new FilePayload("edits.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
			edits.locator(".upload button[value=preview]").click();
			assertThat(edits.locator(".settle")).isVisible();
			ConsolePagesTests.check(edits, "edits", violations);
			edits.locator("[value=theirs]").check();
			edits.locator("button[value=save]").click();
			assertThat(edits.locator(".settle")).hasCount(0);
			ConsolePagesTests.check(edits, "saved edits", violations);
			assertThat(edits.locator("[role=status]")).isVisible();
			session.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("faultbook-console"));
			page.locator("button[value=save]").click();
			assertThat(page.locator(".resume")).isVisible();
			ConsolePagesTests.check(page, "expired", violations);
			page.evaluate("localStorage.clear()");
			session.discardShifts();
		}
		assertThat(violations).isEmpty();
	}

}
