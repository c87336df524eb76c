package io.faultbook.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.faultbook.editing.DataVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The import of a table in a browser, from the file to the public page. */
class ConsoleImportTests {

	private static final String TABLE = """
			Error code;Constant;Message;Meaning;What to do;说明
			1001;ACME_BUSY;device busy;The device is busy.;Wait a minute.;设备忙
			1002;ACME_OFFLINE;device offline;The device isn't connected.;Check its cable.;设备离线
			oops oops;;not a code;Something;;无
			""";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	/** All browser tests share the application, and expect one catalog. */
	@AfterEach
	void removeImports() {
		JdbcClient jdbc = Chromium.faultbook().bean(JdbcClient.class);
		for (String table : List.of("import_application", "import_file", "table_import")) {
			jdbc.sql("DELETE FROM " + table).update();
		}
		for (String table : List.of("source_text", "code_message", "code_alias", "error_code", "category_title",
				"category", "catalog_title")) {
			jdbc.sql("DELETE FROM " + table + " WHERE catalog LIKE 'acme-%'").update();
		}
		jdbc.sql("DELETE FROM catalog WHERE name LIKE 'acme-%'").update();
		jdbc.sql("UPDATE data_version SET version = version + 1").update();
		Chromium.faultbook()
			.bean(ApplicationEventMulticaster.class)
			.multicastEvent(new PayloadApplicationEvent<>(this, new DataVersion.Incremented(true)));
	}

	@ParameterizedTest
	@CsvSource({ "en,LIGHT,1280,true", "zh-CN,DARK,320,true", "en,DARK,320,false" })
	void tableIsImportedAndServed(String language, ColorScheme scheme, int width, boolean scripts) {
		String name = "acme-" + language.toLowerCase(java.util.Locale.ROOT) + '-' + width;
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language)
			.setColorScheme(scheme)
			.setViewportSize(width, 900)
			.setJavaScriptEnabled(scripts);
		List<String> violations = new ArrayList<>();
		try (BrowserSession session = BrowserSession.startConsole(options, 422)) {
			Page page = signIn(session);
			page.locator(".menu a").last().click();
			check(page, scripts, violations);
			page.locator("#title").fill("Acme");
			page.locator("#name").fill("Not a name");
			choose(page);
			page.locator(".upload button").click();
			assertThat(page.locator("#name-error")).isVisible();
			assertThat(page.url()).doesNotContain("_csrf");
			check(page, scripts, violations);
			page.locator("#name").fill(name);
			choose(page);
			page.locator(".upload button").click();
			assertThat(page.locator("#codes tbody tr")).hasCount(2);
			check(page, scripts, violations);
			page.locator("select[name=role]").nth(1).selectOption("ignored");
			page.locator("form[action$='files/1'] .submit button").click();
			assertThat(page.locator("[role=status]")).isVisible();
			page.locator(".button").last().click();
			page.locator(".changes summary").click();
			assertThat(page.locator(".drift li")).hasCount(2);
			check(page, scripts, violations);
			page.locator(".submit button").click();
			assertThat(page.locator("[role=status]")).isVisible();
			check(page, scripts, violations);
			page.reload();
			assertThat(page.locator("[role=status]")).hasCount(0);
			page.locator(".button").first().click();
			assertThat(page).hasURL(Pattern.compile(".*/catalogs/" + name + "/codes.*"));
			assertThat(page.locator(".list tbody tr")).hasCount(2);
		}
		assertThat(violations).isEmpty();
	}

	private static Page signIn(BrowserSession session) {
		Page page = session.page();
		page.navigate(Chromium.faultbook().uri("/console").toString());
		page.locator("#username").fill("editor");
		page.locator("#password").fill("test-password");
		page.locator(".sign-in button").click();
		assertThat(page.locator(".menu")).isVisible();
		return page;
	}

	private static void choose(Page page) {
		page.locator("#file")
			.setInputFiles(new FilePayload("acme.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
	}

	private static void check(Page page, boolean scripts, List<String> violations) {
		if (scripts) {
			new AxeBuilder(page).setLegacyMode(true)
				.analyze()
				.getViolations()
				.forEach((rule) -> violations
					.add(page.url() + ' ' + rule.getId() + ' ' + rule.getNodes().get(0).getHtml()));
		}
		assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.as(page.url() + " fits the width")
			.isEqualTo(true);
	}

}
