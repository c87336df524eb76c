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

/** The issuer is for the console alone: the API has the editor's password. */
class ConsoleOidcAloneTests {

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

	private static ConsoleVisitor visitor() {
		return new ConsoleVisitor(faultbook, issuer, "en");
	}

	@Test
	void editsOfBothAreInOneHistory() throws Exception {
		ConsoleVisitor alice = visitor();
		assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
		assertThat(alice.get(TEXT).body()).contains("Signed in as alice.");
		HttpResponse<String> saved = alice.post(TEXT,
				Map.of("revision", "0", "description", "By OIDC.", "remediation", "1. Go.", "note", ""));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		String body = "{\"description\":\"By password.\",\"remediation\":null}";
		assertThat(faultbook.edit("PUT", API, body, "If-Match", "\"0\"").statusCode()).isEqualTo(412);
		assertThat(faultbook.edit("PUT", API, body, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
		String history = faultbook.edit("GET", API + "/history", null).body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly("editor", "alice");
		assertThat(alice.get(TEXT).body()).contains("By password.");
	}

	@Test
	void apiAsksForThePasswordAndTakesNoToken() throws Exception {
		for (String token : List.of("", issuer.tokenOf("alice"))) {
			HttpResponse<String> answer = faultbook.send("GET", API, null, "Authorization", "Bearer " + token);
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate"))
				.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Basic "));
		}
		assertThat(faultbook.send("GET", "/v3/api-docs/admin", null).body()).contains("\"scheme\":\"basic\"")
			.doesNotContain("\"scheme\":\"bearer\"");
	}

	@Test
	void strangerIsNotAskedForThePassword() {
		assertThat(visitor().get("/console/sign-in").body()).contains("Sign in with Work &amp; Co")
			.doesNotContain("password");
		assertThat(faultbook.edit("GET", TEXT, null).statusCode()).as("by HTTP Basic").isEqualTo(302);
	}

	/** Who is no editor has the token that a form needs, which strangers have not. */
	@Test
	void consoleTakesNoPassword() throws Exception {
		ConsoleVisitor victor = visitor();
		victor.signIn("victor", TEXT);
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(403);
		victor.post("/console/sign-in", Map.of("username", "editor", "password", "test-password"));
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(403);
	}

}
