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
 * Whatever an editor or a reader writes, no script of his runs. The policy is switched
 * off in the browser for this: what is tested is the escaping, which must do alone.
 */
class StoredScriptTests {

	private static final Logger logger = LoggerFactory.getLogger(StoredScriptTests.class);

	private static final String CODE = "XSS-";

	private static Visit visit;

	@BeforeAll
	static void writeAll() {
		Chromium.browser();
		logger.info("Payloads written, by field and status: {}", HostileTexts.write(CODE));
		assertThat(Chromium.faultbook().send("GET", "/codes/" + CODE + "0", null).statusCode()).isEqualTo(200);
		visit = Visit.start(new Browser.NewContextOptions().setLocale("en").setBypassCSP(true), 404, 400);
	}

	@AfterAll
	static void nothingRanAtAll() {
		if (visit != null) {
			visit.close();
		}
	}

	static final List<String> payloads = ScriptPayloads.ALL;

	static final List<String> selfRunning = ScriptPayloads.SELF_RUNNING;

	@Test
	void thereAreManyPayloads() {
		assertThat(ScriptPayloads.ALL).hasSizeGreaterThan(60).doesNotHaveDuplicates();
	}

	@Test
	void textsOfEditorsRunNothing() {
		for (int i = 0; i < ScriptPayloads.ALL.size(); i++) {
			assertHarmless("/codes/" + CODE + i, ScriptPayloads.ALL.get(i));
			if (visit.page().locator(".entry .description").count() == 1) {
				assertThat(visit.page().locator(".description").textContent().strip())
					.as("what was written is what is read")
					.isEqualTo(ScriptPayloads.ALL.get(i).strip());
			}
		}
		for (String list : List.of("/codes?category=general&size=200", "/", "/codes?search=alert&size=200",
				"/codes?search=script&size=200&lang=zh-CN")) {
			assertHarmless(list, list);
		}
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void textsOfReadersRunNothing(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		assertHarmless("/codes?search=" + encoded, payload);
		assertHarmless("/codes/" + encoded.replace("+", "%20"), payload);
	}

	@ParameterizedTest
	@FieldSource("selfRunning")
	void parametersRunNothing(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		for (String name : List.of("category", "code", "lang", "page", "x&code=2065&lang")) {
			assertHarmless("/codes?" + name + '=' + encoded, payload);
		}
		assertHarmless("/?lang=" + encoded, payload);
		assertHarmless("/nowhere?x=" + encoded, payload);
	}

	private static void assertHarmless(String path, String payload) {
		visit.open(path);
		HostileTexts.assertHarmless(visit, payload);
	}

	/** Without this, a detector that sees nothing would pass. */
	@Test
	void scriptThatRunsIsNoticed() {
		for (String payload : ScriptPayloads.SELF_RUNNING) {
			assertThat(seenWith(payload, false)).as(payload).contains("alert ran");
		}
	}

	@Test
	void policyWouldStopWhatGotPastTheEscaping() {
		for (String payload : ScriptPayloads.SELF_RUNNING) {
			assertThat(seenWith(payload, true)).as(payload)
				.doesNotContain("alert ran")
				.anyMatch((fault) -> fault.startsWith("policy: script-src"));
		}
	}

	/** A page as it would be if the payload were in it as it is. */
	private static List<String> seenWith(String payload, boolean withPolicy) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setBypassCSP(!withPolicy);
		List<String> seen = new ArrayList<>();
		try (Visit broken = Visit.startBroken(options)) {
			broken.page().route("**/codes/2065", (route) -> {
				var answer = route.fetch();
				route.fulfill(new Route.FulfillOptions().setResponse(answer)
					.setBody(answer.text().replace("<article", payload + "<article")));
			});
			broken.open("/codes/2065");
			broken.page().waitForFunction("window.faults.length > 0");
			seen.addAll(broken.seen());
		}
		return seen;
	}

}
