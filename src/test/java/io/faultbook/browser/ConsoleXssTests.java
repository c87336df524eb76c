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
 * Text from one editor never runs a script in another editor's session. The browser
 * ignores the Content Security Policy, so that the escaping is tested alone.
 */
class ConsoleXssTests {

	private static final String CODE_PREFIX = "XSC-";

	/** Fills in and submits the form, ignoring its limits. */
	private static final String SUBMIT_FORM = """
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

	private static BrowserSession session;

	static final List<String> payloads = XssPayloads.ALL;

	static final List<String> runWithoutInteraction = XssPayloads.RUN_WITHOUT_INTERACTION;

	@BeforeAll
	static void signIn() {
		Chromium.browser();
		int count = XssPayloads.ALL.size();
		assertThat(StoredPayloads.store(CODE_PREFIX)).isEqualTo(Map.of("Code 201", count, "Text 200", count));
		session = ConsolePagesTests.signedIn(new Browser.NewContextOptions().setLocale("en").setBypassCSP(true), 400,
				403, 404, 409, 422);
		session.page().onDialog(Dialog::accept);
	}

	@AfterAll
	static void closeSession() {
		if (session != null) {
			session.close();
		}
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void textDoesNotRunScriptsWhereItIsEdited(String payload) {
		String text = "/console/codes/" + CODE_PREFIX + XssPayloads.ALL.indexOf(payload) + "/texts/en";
		assertHarmless(text, payload);
		assertThat(session.page().locator("#description").inputValue().strip()).as("the text is unchanged")
			.isEqualTo(payload.strip());
		for (String action : List.of("preview", "save")) {
			submit(Map.of("description", payload, "remediation", payload, "note", payload, "revision", "0", "action",
					action), true, payload);
		}
		assertHarmless(text + "/history", payload);
	}

	@ParameterizedTest
	@FieldSource("payloads")
	void newCodesAndRejectedFormsDoNotRunScripts(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		assertHarmless("/console/new?code=" + encoded, payload);
		Map<String, String> typed = Map.of("code", payload, "message", payload);
		submit(typed, true, payload);
		submit(typed, false, payload);
		assertThat(session.page().locator("textarea[readonly]").count()).as("both values are shown again").isEqualTo(2);
	}

	@ParameterizedTest
	@FieldSource("runWithoutInteraction")
	void parametersDoNotRunScripts(String payload) {
		String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
		for (String path : List.of("/console?state=", "/console?text=", "/console?lang=", "/console/unknown?page=",
				"/console/sign-in?to=", "/console/sign-in?wait=", "/console/codes/2065/texts/en?saved=")) {
			assertHarmless(path + encoded, payload);
		}
		assertHarmless("/console/codes/" + encoded.replace("+", "%20") + "/texts/en", payload);
	}

	@Test
	void listsDoNotRunScripts() {
		for (String path : List.of("/console?state=edited", "/console?state=edited&page=1", "/console/unknown",
				"/console/demand")) {
			assertHarmless(path, path);
		}
	}

	private static void assertHarmless(String path, String payload) {
		session.open(path);
		StoredPayloads.assertHarmless(session, payload);
	}

	/** Submit the form of the open page. */
	private static void submit(Map<String, String> values, boolean withToken, String payload) {
		Page page = session.page();
		page.evaluate(SUBMIT_FORM, List.of(values, withToken));
		page.waitForFunction("!window.sent && document.readyState === 'complete'");
		// Without input by a user, whatever the response moves counts as a shift.
		page.evaluate("window.shiftObserver.takeRecords(); window.shift = 0");
		StoredPayloads.assertHarmless(session, payload);
	}

}
