package io.faultbook.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Editing what programs need to know, in a browser. Every test withdraws its edits. */
class ConsoleHandlingTests {

	private static final String CODE = "/codes/429";

	private static final String HANDLING = "/console/codes/429/handling";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void editIsCheckedSavedServedAndWithdrawn(boolean javaScript) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(javaScript);
		try (BrowserSession session = ConsolePagesTests.signedIn(options, 422)) {
			Page page = session.open("/console/codes/429/texts/en");
			page.locator(".parts a[href*='/handling']").click();
			assertThat(page.locator(".beside pre").first()).containsText("可稍后或者降低调用频次");
			page.locator("[name=retry][value=never]").check();
			page.locator("[value=operator]").check();
			fillLink(page, 0, "Raise the limit", "ftp://example.com");
			page.locator("button[value=save]").click();
			assertThat(page.locator("#link-0-url-error")).containsText("https://");
			assertThat(page.locator("[name=retry][value=never]")).isChecked();
			fillLink(page, 0, "Raise the limit", "https://example.com/limit");
			page.locator("button[value=save]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			page.locator(".trail a").first().click();
			assertThat(page.locator(".handling .retry")).hasText("Trying again doesn't help.");
			assertThat(page.locator(".handling li a")).hasAttribute("href", "https://example.com/limit");
			page.goBack();
			withdraw(page);
			assertThat(Chromium.faultbook().get(CODE).<String>read("$.retry")).isEqualTo("later");
		}
	}

	@Test
	void buttonAddsLinksUpToTheLimit() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(HANDLING);
			for (int i = 2; i < 10; i++) {
				page.locator("[data-add-row]").click();
			}
			assertThat(page.locator("[data-add-row]")).isHidden();
			fillLink(page, 9, "The tenth row", "https://example.com/10");
			page.locator("button[value=save]").click();
			assertThat(page.locator("#link-0-title")).hasValue("The tenth row");
			withdraw(page);
		}
	}

	@ParameterizedTest
	@CsvSource({ "en,LIGHT,1280", "zh-CN,DARK,390" })
	void pagesHaveNoAccessibilityViolations(String language, ColorScheme scheme, int width) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, 900);
		List<String> violations = new ArrayList<>();
		try (BrowserSession session = ConsolePagesTests.signedIn(options, 422)) {
			Page page = session.open(HANDLING);
			fillLink(page, 0, "A", "https://example.com/a");
			page.locator("button[value=save]").click();
			assertThat(page.locator("[role=status]")).isVisible();
			for (String path : List.of(HANDLING, HANDLING + "/history", CODE)) {
				ConsolePagesTests.check(session, path, violations);
			}
			page = session.open(HANDLING);
			page.locator("#httpStatus").fill("x");
			page.locator("button[value=save]").click();
			assertThat(page.locator("#httpStatus-help .error")).isVisible();
			ConsolePagesTests.check(page, "invalid", violations);
			session.open(HANDLING);
			withdraw(page);
		}
		assertThat(violations).isEmpty();
	}

	private static void fillLink(Page page, int row, String title, String url) {
		page.locator("#link-" + row + "-title").fill(title);
		page.locator("#link-" + row + "-url").fill(url);
	}

	/** Also without JavaScript. */
	private static void withdraw(Page page) {
		page.locator(".trail a").last().click();
		page.locator(".withdraw summary").click();
		page.locator(".withdraw button").click();
		assertThat(page.locator("[role=status]")).isVisible();
		page.locator(".trail a").last().click();
		assertThat(page.locator(".withdraw")).hasCount(0);
	}

}
