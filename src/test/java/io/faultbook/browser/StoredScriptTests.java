package io.faultbook.browser;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an editor or a reader writes, no script of his runs. The policy is switched
 * off in the browser for this: what is tested is the escaping, which must do alone.
 */
class StoredScriptTests {

	private static final Logger logger = LoggerFactory.getLogger(StoredScriptTests.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String CODE = "XSS-";

	/** All that a page of ours never has, wherever it may come from. */
	private static final String FOREIGN = """
			[...document.querySelectorAll('*')].filter((element) =>
			    [...element.attributes].some((attribute) => attribute.name.startsWith('on') || attribute.name === 'style'
			        || attribute.name === 'srcdoc' || attribute.name === 'formaction')
			    || ['javascript:', 'data:', 'vbscript:'].includes(element.protocol)
			    || element.matches('iframe, object, embed, img, image, video, audio, style, base, math, template, '
			        + 'meta[http-equiv], main svg, main script, body > script, x, isindex, marquee')
			    || element.matches('script:not([src*="/assets/faultbook-"])')).map((element) => element.outerHTML)
			""";

	private static final String TOUCH_ALL = """
			document.querySelectorAll('main *').forEach((element) => ['mouseover', 'focus', 'pointerenter', 'toggle']
			    .forEach((name) => element.dispatchEvent(new Event(name))));
			""";

	private static Visit visit;

	@BeforeAll
	static void writeAll() {
		Chromium.browser();
		FaultbookInstance faultbook = Chromium.faultbook();
		Map<String, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < ScriptPayloads.ALL.size(); i++) {
			String payload = ScriptPayloads.ALL.get(i);
			String path = "/admin/codes/" + CODE + i;
			put(path, new Code(payload, "general"), "If-None-Match", "*", statuses);
			Text text = new Text(payload, remediation(payload), "");
			put(path + "/texts/en", text, "If-Match", "\"0\"", statuses);
		}
		logger.info("Payloads written, by route and status: {}", statuses);
		assertThat(faultbook.send("GET", "/codes/" + CODE + "0", null).statusCode()).isEqualTo(200);
		visit = Visit.start(new Browser.NewContextOptions().setLocale("en").setBypassCSP(true), 404, 400);
	}

	/**
	 * What Markdown must not have is refused (HostileEditTests), but may stand in code.
	 */
	private static String remediation(String payload) {
		return (payload.contains("<") || payload.contains("]"))
				? "1. `" + payload.replace('`', '\'') + "`\n\n```\n" + payload + "\n```" : payload;
	}

	private static void put(String path, Object body, String field, String value, Map<String, Integer> statuses) {
		HttpResponse<String> answer = Chromium.faultbook()
			.edit("PUT", path, JSON.writeValueAsString(body), field, value);
		statuses.merge(body.getClass().getSimpleName() + ' ' + answer.statusCode(), 1, Integer::sum);
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
		Page page = visit.open(path);
		assertThat((List<?>) page.evaluate("() => { " + TOUCH_ALL + " return " + FOREIGN + "; }"))
			.as(payload + " on " + path)
			.isEmpty();
		assertThat(visit.seen()).as(payload + " on " + path).isEmpty();
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

	record Code(String message, String category) {
	}

	record Text(String description, String remediation, String note) {
	}

}
