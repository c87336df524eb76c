package io.faultbook.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No editor can run a script in another's console, whose session could change everything.
 * As for readers the policy is off: the escaping must do alone.
 */
class ConsoleScriptTests {

	private static final String CODE = "XSC-";

	/** Fills a form as no browser's limits would let one, and sends it. */
	private static final String SEND = """
			([values, token]) => {
			  const form = document.querySelector('form.edit');
			  for (const [name, value] of Object.entries(values)) {
			    const field = form.elements[name] ?? form.appendChild(
			        Object.assign(document.createElement('input'), { type: 'hidden', name }));
			    field.value = value;
			  }
			  if (!token) {
			    form.elements['_csrf'].value = 'none';
			  }
			  window.sent = true;
			  HTMLFormElement.prototype.submit.call(form);
			}
			""";

	private static Visit visit;

	static final List<String> payloads = ScriptPayloads.ALL;

	static final List<String> selfRunning = ScriptPayloads.SELF_RUNNING;

	@BeforeAll
	static void signIn() {
		Chromium.browser();
		int all = ScriptPayloads.ALL.size();
		assertThat(HostileTexts.write(CODE)).isEqualTo(Map.of("Code 201", all, "Text 200", all));
		visit = ConsolePagesTests.signedIn(new Browser.NewContextOptions().setLocale("en").setBypassCSP(true), 400, 403,
				404, 409, 422);
		visit.page().onDialog(Dialog::accept);
	}

	@AfterAll
	static void nothingRanAtAll() {
		if (visit != null) {
			visit.close();
		}
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void textsRunNothingWhereTheyAreWritten(String payload) {
		String text = "/console/codes/" + CODE + ScriptPayloads.ALL.indexOf(payload) + "/texts/en";
		assertHarmless(text, payload);
		assertThat(visit.page().locator("#description").inputValue().strip()).as("what was written is there")
			.isEqualTo(payload.strip());
		for (String action : List.of("preview", "save")) {
			send(Map.of("description", payload, "remediation", payload, "note", payload, "revision", "0", "action",
					action), true, payload);
		}
		assertHarmless(text + "/history", payload);
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void newCodesAndLostSessionsRunNothing(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		assertHarmless("/console/new?code=" + encoded, payload);
		Map<String, String> typed = Map.of("code", payload, "message", payload);
		send(typed, true, payload);
		send(typed, false, payload);
		assertThat(visit.page().locator("textarea[readonly]").count()).as("both are shown again").isEqualTo(2);
	}

	@ParameterizedTest
	@FieldSource("selfRunning")
	void parametersRunNothing(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		for (String path : List.of("/console?state=", "/console?text=", "/console?lang=", "/console/unknown?page=",
				"/console/sign-in?to=", "/console/sign-in?wait=", "/console/codes/2065/texts/en?saved=")) {
			assertHarmless(path + encoded, payload);
		}
		assertHarmless("/console/codes/" + encoded.replace("+", "%20") + "/texts/en", payload);
	}

	@Test
	void listsRunNothing() {
		for (String path : List.of("/console?state=edited", "/console?state=edited&page=1", "/console/unknown")) {
			assertHarmless(path, path);
		}
	}

	private static void assertHarmless(String path, String payload) {
		visit.open(path);
		HostileTexts.assertHarmless(visit, payload);
	}

	/** Send the form of the page that is open. */
	private static void send(Map<String, String> values, boolean withToken, String payload) {
		Page page = visit.page();
		page.evaluate(SEND, List.of(values, withToken));
		page.waitForFunction("!window.sent && document.readyState === 'complete'");
		HostileTexts.assertHarmless(visit, payload);
	}

}
