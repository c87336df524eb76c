package io.faultbook.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an issuer that only the console uses. The API uses the editor's password. */
class ConsoleOnlyOidcTests {

	private static final String TEXT = "/console/codes/9131/texts/en";

	private static final String API = "/admin/codes/9131/texts/en";

	@SuppressWarnings("NullAway.Init")
	private static TestIssuer issuer;

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		issuer = TestIssuer.start(0);
		faultbook = OidcInstance.startForConsole(issuer.uri());
		issuer.registerConsole(faultbook.uri(""));
	}

	@AfterAll
	static void stop() {
		faultbook.close();
		issuer.close();
	}

	private static ConsoleBrowser browser() {
		return new ConsoleBrowser(faultbook, issuer, "en");
	}

	@Test
	void consoleAndApiShareTheHistory() throws Exception {
		ConsoleBrowser alice = browser();
		assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
		assertThat(alice.get(TEXT).body()).contains("Signed in as alice.");
		HttpResponse<String> saved = alice.post(TEXT,
				Map.of("revision", "0", "description", "By OIDC.", "remediation", "1. Go.", "note", ""));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		String body = "{\"description\":\"By password.\",\"remediation\":null}";
		assertThat(faultbook.sendAsEditor("PUT", API, body, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
		assertThat(faultbook.sendAsEditor("PUT", API, body, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
		String history = faultbook.sendAsEditor("GET", API + "/history", null).body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly("editor", "alice");
		assertThat(alice.get(TEXT).body()).contains("By password.");
	}

	@Test
	void apiRejectsTokensAndRequestsThePassword() throws Exception {
		for (String token : List.of("", issuer.tokenOf("alice"))) {
			HttpResponse<String> response = faultbook.send("GET", API, null, "Authorization", "Bearer " + token);
			assertThat(response.statusCode()).isEqualTo(401);
			assertThat(response.headers().firstValue("WWW-Authenticate"))
				.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Basic "));
		}
		assertThat(faultbook.send("GET", "/v3/api-docs/admin", null).body()).contains("\"scheme\":\"basic\"")
			.doesNotContain("\"scheme\":\"bearer\"");
	}

	@Test
	void signInPageDoesNotOfferThePassword() {
		assertThat(browser().get("/console/sign-in").body()).contains("Sign in with Work &amp; Co")
			.doesNotContain("password");
		assertThat(faultbook.sendAsEditor("GET", TEXT, null).statusCode()).as("HTTP Basic").isEqualTo(302);
	}

	/**
	 * A user without the role is signed in, so has the CSRF token that the form needs.
	 */
	@Test
	void consoleRejectsThePassword() throws Exception {
		ConsoleBrowser victor = browser();
		victor.signIn("victor", TEXT);
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(403);
		victor.post("/console/sign-in", Map.of("username", "editor", "password", "test-password"));
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(403);
	}

}
