package io.faultbook.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the pictures of the README anew. */
@EnabledIfSystemProperty(named = "screenshots.write", matches = "true",
		disabledReason = "Pictures are only taken with -Dscreenshots.write=true")
class ScreenshotTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			home.png       | /                            | en    | LIGHT | 1200 | 760
			results.png    | /codes?search=not+bound      | en    | LIGHT | 1200 | 760
			code-zh.png    | /codes/401                   | zh-CN | LIGHT | 1200 | 980
			phone-dark.png | /codes/2065                  | en    | DARK  | 390  | 844
			""")
	void take(String file, String path, String language, ColorScheme scheme, int width, int height) {
		try (Visit visit = Visit.start(new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, height)
			.setDeviceScaleFactor((width < 600) ? 2 : 1))) {
			visit.open(path).screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", file)));
		}
	}

	@Test
	void takeTheConsole() {
		Chromium.faultbook().send("GET", "/codes/2064", null);
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en").setViewportSize(1200, 760);
		try (Visit mine = ConsolePagesTests.signedIn(options, 409); Visit theirs = ConsolePagesTests.signedIn("en")) {
			String text = "/console/codes/400/texts/en";
			Page my = mine.open(text);
			Page their = theirs.open(text);
			their.locator("#description").fill("The request is wrong in its form.");
			their.locator("button[value=save]").click();
			their.locator("[role=status]").waitFor();
			my.locator("#description").fill("The request is wrong: look at its parameters.");
			my.locator("button[value=save]").click();
			my.locator("[role=alert]").waitFor();
			picture(my, "conflict.png");
			picture(theirs.open("/console"), "work-list.png");
		}
	}

	private static void picture(Page page, String file) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs", "images", file)));
	}

}
