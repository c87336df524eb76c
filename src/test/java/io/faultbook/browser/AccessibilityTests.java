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

/** Checks every kind of page with axe, in all languages, color schemes, and widths. */
class AccessibilityTests {

	/** A log is sent with the form of this page. */
	private static final String RESOLVED_PAGE = "/resolve?lang=en";

	/** Without the codes that other tests add after the built-in ones. */
	private static final String ALL_CODES = "/codes?size=55";

	private static final List<String> PAGES = List.of("/", ALL_CODES, "/codes?search=bound", "/codes?search=20655",
			"/codes?search=!!!", "/codes?code=2065,9999", "/codes?code=2065,28601", "/codes?sort=-message&page=9",
			"/changes?size=5", "/catalogs", "/codes?retry=later&actor=developer", "/codes/2065", "/codes/401",
			"/codes/9131", "/codes/2064", "/codes/2065/feedback", "/nowhere", "/categories", "/problems",
			"/problems/code-not-found", "/resolve", RESOLVED_PAGE);

	/** In bytes. Pages must be small enough for slow networks. */
	private static final int MAX_PAGE_SIZE = 30_000;

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	/**
	 * The rules that depend on colors and widths. The others are checked once per page.
	 */
	private static final List<String> VISUAL_RULES = List.of("color-contrast", "link-in-text-block", "target-size");

	private static final List<Appearance> APPEARANCES = List.of(new Appearance(ColorScheme.LIGHT, 1280),
			new Appearance(ColorScheme.DARK, 1280), new Appearance(ColorScheme.DARK, 390),
			new Appearance(ColorScheme.LIGHT, 390));

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh-CN" })
	void pagesHaveNoAccessibilityViolations(String language) {
		List<String> found = new ArrayList<>();
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setReducedMotion(ReducedMotion.REDUCE);
		try (BrowserSession session = BrowserSession.start(options, 404)) {
			for (String path : PAGES) {
				Page page = session.open(path);
				if (path.equals(RESOLVED_PAGE)) {
					page.locator("#search").fill(ResolvePageTests.LOG);
					page.locator("#text-form button").click();
					page.locator(".finding").first().waitFor();
				}
				assertThat(page.content().getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(MAX_PAGE_SIZE);
				violations(page, new AxeBuilder(page)).forEach((violation) -> found.add(path + ' ' + violation));
				for (Appearance appearance : APPEARANCES) {
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(appearance.scheme));
					session.resize(appearance.width, 900);
					violations(page, new AxeBuilder(page).withRules(VISUAL_RULES))
						.forEach((violation) -> found.add(path + ' ' + appearance + ' ' + violation));
					assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
						.as(path + " fits a width of " + appearance.width)
						.isEqualTo(true);
				}
			}
		}
		assertThat(found).isEmpty();
	}

	private static List<String> violations(Page page, AxeBuilder axe) {
		AxeResults results = axe.setLegacyMode(true).analyze();
		assertThat(results.getPasses()).as("axe checked " + page.url()).isNotEmpty();
		return results.getViolations()
			.stream()
			.map((rule) -> rule.getId() + ' ' + rule.getNodes().get(0).getHtml())
			.toList();
	}

	record Appearance(ColorScheme scheme, int width) {
	}

}
