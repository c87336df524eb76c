package io.faultbook.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import io.faultbook.security.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** OIDC sign-in in a browser, which the Content Security Policy must allow. */
class ConsoleOidcPagesTests {

	private static final String TEXT = "/console/codes/9146/texts/en";

	private static TestIssuer issuer;

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		Chromium.browser();
		issuer = TestIssuer.start(0);
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
				"spring.security.oauth2.client.provider.work.issuer-uri=" + issuer.uri(),
				"spring.security.oauth2.client.registration.work.client-id=" + TestIssuer.CONSOLE_CLIENT_ID,
				"spring.security.oauth2.client.registration.work.client-secret=secret-of-faultbook",
				"faultbook.sign-in.roles-claim=realm_access.roles");
		issuer.registerConsole(faultbook.uri(""));
	}

	@AfterAll
	static void stop() {
		if (issuer != null) {
			faultbook.close();
			issuer.close();
		}
	}

	private static void assertAccessible(Page page) {
		AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
		assertThat(results.getPasses()).isNotEmpty();
		assertThat(results.getViolations().stream().map((rule) -> rule.getId() + ' ' + rule.getNodes())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en, Sign in with work, You have signed out.", "zh-CN, 使用 work 登录, 您已退出登录。" })
	void editorSignsInAtTheIssuerAndSignsOut(String language, String button, String confirmation) {
		List<String> messages = new ArrayList<>();
		try (BrowserContext context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale(language))) {
			Page page = context.newPage();
			page.onConsoleMessage((message) -> {
				if (List.of("error", "warning").contains(message.type())) {
					messages.add(message.text());
				}
			});
			page.navigate(faultbook.uri(TEXT).toString());
			assertAccessible(page);
			page.locator(".sign-in .button").getByText(button).click();
			page.locator("#username").fill("alice");
			page.locator("#password").fill("secret");
			page.locator("button[type=submit]").click();
			assertThat(page).hasURL(faultbook.uri(TEXT).toString());
			assertThat(page.locator(".menu")).containsText("alice");
			page.locator(".menu button").click();
			assertThat(page).hasURL(Pattern.compile(".*/console/sign-in\\?out"));
			assertThat(page.locator("[role=status]")).hasText(confirmation);
		}
		assertThat(messages).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en, Editor role required", "zh-CN, 没有编辑权限" })
	void userWithoutTheRoleCanSignOut(String language, String title) {
		try (BrowserContext context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setLocale(language))) {
			Page page = context.newPage();
			page.navigate(faultbook.uri("/console/sign-in").toString());
			page.locator(".sign-in .button").click();
			page.locator("#username").fill("victor");
			page.locator("#password").fill("secret");
			page.locator("button[type=submit]").click();
			assertThat(page.locator("h1")).hasText(title);
			assertAccessible(page);
			page.locator("main form button").click();
			assertThat(page).hasURL(Pattern.compile(".*/console/sign-in\\?out"));
		}
	}

}
