package io.faultbook.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text from editors or readers never runs a script on a public page. The browser ignores
 * the Content Security Policy, so that the escaping is tested alone.
 */
class PublicPagesXssTests {

	private static final Logger logger = LoggerFactory.getLogger(PublicPagesXssTests.class);

	private static final String CODE_PREFIX = "XSS-";

	private static BrowserSession session;

	@BeforeAll
	static void storePayloads() {
		Chromium.browser();
		logger.info("Payloads stored, by request and status: {}", StoredPayloads.store(CODE_PREFIX));
		assertThat(Chromium.faultbook().send("GET", "/codes/" + CODE_PREFIX + "0", null).statusCode()).isEqualTo(200);
		session = BrowserSession.start(new Browser.NewContextOptions().setLocale("en").setBypassCSP(true), 404, 400);
	}

	@AfterAll
	static void closeSession() {
		if (session != null) {
			session.close();
		}
	}

	static final List<String> payloads = XssPayloads.ALL;

	static final List<String> runWithoutInteraction = XssPayloads.RUN_WITHOUT_INTERACTION;

	@Test
	void payloadsAreManyAndDistinct() {
		assertThat(XssPayloads.ALL).hasSizeGreaterThan(60).doesNotHaveDuplicates();
	}

	@Test
	void editorTextDoesNotRunScripts() {
		for (int i = 0; i < XssPayloads.ALL.size(); i++) {
			assertHarmless("/codes/" + CODE_PREFIX + i, XssPayloads.ALL.get(i));
			if (session.page().locator(".entry .description").count() == 1) {
				assertThat(session.page().locator(".description").textContent().strip()).as("the text is unchanged")
					.isEqualTo(XssPayloads.ALL.get(i).strip());
			}
		}
		for (String list : List.of("/codes?category=general&size=200", "/", "/codes?search=alert&size=200",
				"/codes?search=script&size=200&lang=zh-CN")) {
			assertHarmless(list, list);
		}
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void readerTextDoesNotRunScripts(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		assertHarmless("/codes?search=" + encoded, payload);
		assertHarmless("/codes/" + encoded.replace("+", "%20"), payload);
	}

	@ParameterizedTest
	@FieldSource("runWithoutInteraction")
	void parametersDoNotRunScripts(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		for (String name : List.of("category", "code", "lang", "page", "x&code=2065&lang")) {
			assertHarmless("/codes?" + name + '=' + encoded, payload);
		}
		assertHarmless("/?lang=" + encoded, payload);
		assertHarmless("/nowhere?x=" + encoded, payload);
	}

	private static void assertHarmless(String path, String payload) {
		session.open(path);
		StoredPayloads.assertHarmless(session, payload);
	}

	/** Proves that the detection works. */
	@Test
	void runningScriptIsDetected() {
		for (String payload : XssPayloads.RUN_WITHOUT_INTERACTION) {
			assertThat(errorsOnUnescapedPage(payload, false)).as(payload).contains("alert ran");
		}
	}

	@Test
	void policyBlocksUnescapedScripts() {
		for (String payload : XssPayloads.RUN_WITHOUT_INTERACTION) {
			assertThat(errorsOnUnescapedPage(payload, true)).as(payload)
				.doesNotContain("alert ran")
				.anyMatch((fault) -> fault.startsWith("policy: script-src"));
		}
	}

	/** Open a page that contains the payload unescaped, and return its errors. */
	private static List<String> errorsOnUnescapedPage(String payload, boolean withPolicy) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setBypassCSP(!withPolicy);
		List<String> faults = new ArrayList<>();
		try (BrowserSession unescaped = BrowserSession.startWithFaults(options)) {
			unescaped.page().route("**/codes/2065", (route) -> {
				var response = route.fetch();
				route.fulfill(new Route.FulfillOptions().setResponse(response)
					.setBody(response.text().replace("<article", payload + "<article")));
			});
			unescaped.open("/codes/2065");
			unescaped.page().waitForFunction("window.faults.length > 0");
			faults.addAll(unescaped.pageErrors());
		}
		return faults;
	}

}
