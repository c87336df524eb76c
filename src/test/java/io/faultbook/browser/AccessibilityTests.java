package io.faultbook.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** axe finds nothing on any kind of page, in no language, theme or width. */
class AccessibilityTests {

	private static final List<String> PAGES = List.of("/", "/codes", "/codes?search=bound", "/codes?search=20655",
			"/codes?search=!!!", "/codes?code=2065,9999", "/codes/401", "/codes/9131", "/codes/2064", "/nowhere",
			"/categories", "/problems", "/problems/code-not-found");

	/** In bytes: a page of a code must be small enough for a bad network. */
	private static final int LARGEST = 30_000;

	@BeforeAll
	static void needsBrowser() {
		Chromium.browser();
	}

	/** What depends on colours and widths; all else is the same in each of them. */
	private static final List<String> LOOKS = List.of("color-contrast", "link-in-text-block", "target-size");

	private static final List<Look> ALL_LOOKS = List.of(new Look(ColorScheme.LIGHT, 1280),
			new Look(ColorScheme.DARK, 1280), new Look(ColorScheme.DARK, 390), new Look(ColorScheme.LIGHT, 390));

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void axeFindsNothing(String language) {
		List<String> found = new ArrayList<>();
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setReducedMotion(ReducedMotion.REDUCE);
		try (Visit visit = Visit.start(options, 404)) {
			for (String path : PAGES) {
				Page page = visit.open(path);
				assertThat(page.content().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(LARGEST);
				check(page, new AxeBuilder(page)).forEach((fault) -> found.add(path + ' ' + fault));
				for (Look look : ALL_LOOKS) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
					page.setViewportSize(look.width, 900);
					check(page, new AxeBuilder(page).withRules(LOOKS))
						.forEach((fault) -> found.add(path + ' ' + look + ' ' + fault));
					assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
						.as(path + " fits into " + look.width)
						.isEqualTo(true);
				}
			}
		}
		assertThat(found).isEmpty();
	}

	private static List<String> check(Page page, AxeBuilder axe) {
		AxeResults results = axe.setLegacyMode(true).analyze();
		assertThat(results.getPasses()).as("axe looked at " + page.url()).isNotEmpty();
		return results.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ' ' + rule.getNodes().get(0).getHtml())
			.toList();
	}

	record Look(ColorScheme scheme, int width) {
	}

}
