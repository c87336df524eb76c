package io.faultbook.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** axe finds nothing on any kind of page, in no language, theme or width. */
class AccessibilityTests {

	private static final List<String> PAGES = List.of("/", "/codes", "/codes?category=product", "/codes?search=bound",
			"/codes?search=20655", "/codes?search=!!!", "/codes?code=2065,9999", "/codes/401", "/codes/2065",
			"/codes/9131", "/codes/2064", "/nowhere");

	/** In bytes: a page of a code must be small enough for a bad network. */
	private static final int LARGEST = 30_000;

	@BeforeAll
	static void needsBrowser() {
		Chromium.browser();
	}

	@ParameterizedTest
	@CsvSource({ "en,LIGHT,1280", "en,DARK,390", "zh-CN,LIGHT,390", "zh-CN,DARK,1280", "en,LIGHT,390", "en,DARK,1280",
			"zh-CN,LIGHT,1280", "zh-CN,DARK,390" })
	void axeFindsNothing(String language, ColorScheme scheme, int width) {
		List<String> found = new ArrayList<>();
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, 900);
		try (Visit visit = Visit.start(options, 404)) {
			for (String path : PAGES) {
				Page page = visit.open(path);
				AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
				assertThat(results.getPasses()).as("axe looked at the page").isNotEmpty();
				results.getViolations()
					.forEach((rule) -> found.add(path + ' ' + rule.getId() + ' ' + rule.getNodes().get(0).getHtml()));
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
					.as(path + " fits into " + width)
					.isEqualTo(true);
				assertThat(page.content().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(LARGEST);
			}
		}
		assertThat(found).isEmpty();
	}

}
