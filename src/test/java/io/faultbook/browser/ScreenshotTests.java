package io.faultbook.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regenerates the screenshots of the README. */
@EnabledIfSystemProperty(named = "screenshots.write", matches = "true",
		disabledReason = "Screenshots are taken only with -Dscreenshots.write=true")
class ScreenshotTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			home.png       | /                            | en    | LIGHT | 1200 | 760
			results.png    | /codes?search=not+bound      | en    | LIGHT | 1200 | 760
			code-zh.png    | /codes/401                   | zh-CN | LIGHT | 1200 | 980
			phone-dark.png | /codes/2065                  | en    | DARK  | 390  | 844
			""")
	void publicPageIsCaptured(String file, String path, String language, ColorScheme scheme, int width, int height) {
		try (BrowserSession session = BrowserSession.start(new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, height)
			.setDeviceScaleFactor((width < 600) ? 2 : 1))) {
			session.open(path).screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", file)));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			resolve.png    | en
			resolve-zh.png | zh-CN
			""")
	void resolvedLogIsCaptured(String file, String language) {
		try (BrowserSession session = BrowserSession
			.start(new Browser.NewContextOptions().setLocale(language).setViewportSize(1200, 760))) {
			Page page = session.open("/");
			page.locator("#search").fill(ResolvePageTests.LOG);
			page.locator("#text-form button").click();
			page.locator(".finding").first().waitFor();
			save(page, file);
		}
	}

	@Test
	void consolePagesAreCaptured() {
		Chromium.faultbook().send("GET", "/codes/2064", null);
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en").setViewportSize(1200, 760);
		try (BrowserSession mine = ConsolePagesTests.signedIn(options, 409);
				BrowserSession theirs = ConsolePagesTests.signedIn("en")) {
			String text = "/console/codes/400/texts/en";
			Page myPage = mine.open(text);
			Page theirPage = theirs.open(text);
			theirPage.locator("#description").fill("The request is malformed.");
			theirPage.locator("button[value=save]").click();
			theirPage.locator("[role=status]").waitFor();
			myPage.locator("#description").fill("The request is invalid: check its parameters.");
			myPage.locator("button[value=save]").click();
			myPage.locator("[role=alert]").waitFor();
			save(myPage, "conflict.png");
			save(theirs.open("/console"), "work-list.png");
		}
	}

	private static void save(Page page, String file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", file)));
	}

}
