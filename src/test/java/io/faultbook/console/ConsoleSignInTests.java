package io.faultbook.console;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in to the console, and its sessions. */
class ConsoleSignInTests extends ConsoleTestBase {

	@ParameterizedTest
	@ValueSource(strings = { "/console", TEXT, TEXT + "/history", "/console/new", "/console/nothing" })
	void signInRedirectsToTheRequestedPage(String path) {
		ConsoleClient client = new ConsoleClient(faultbook);
		HttpResponse<String> response = client.get(path);
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location")).hasValue("/console/sign-in?to=" + path);
		assertThat(client.get("/console/sign-in?to=" + path).body()).contains("name=\"to\" value=\"" + path + "\"");
		assertThat(client.post("/console/sign-in", Map.of("username", "editor", "password", "bad", "to", path))
			.headers()
			.firstValue("Location")).hasValue("/console/sign-in?error&to=" + path);
		assertThat(client.post("/console/sign-in", Map.of("username", "editor", "password", "secret", "to", path))
			.headers()
			.firstValue("Location")).hasValue(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/console", "//evil.example", "/console/../codes", "/consoles",
			"/console//evil.example", "/console\r\nX: y", "/codes" })
	void signInRedirectsOnlyToConsolePages(String target) {
		ConsoleClient client = new ConsoleClient(faultbook);
		client.get("/console/sign-in");
		assertThat(client.post("/console/sign-in", Map.of("username", "editor", "password", "secret", "to", target))
			.headers()
			.firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(URI.create(location).normalize().getPath()).as(target)
				.isEqualTo("/console"));
	}

	@Test
	void sessionStartsOnlyWithSignIn() {
		ConsoleClient client = new ConsoleClient(faultbook);
		for (String path : List.of("/console", TEXT, "/console/sign-in", "/console/sign-in?error",
				"/console/expired")) {
			client.get(path);
		}
		client.postWithoutToken(TEXT, form(0, "x"));
		client.signIn("editor", "wrong");
		assertThat(client.cookies()).extracting(HttpCookie::getName).containsExactly("faultbook-csrf");
		client.signIn("editor", "secret");
		assertThat(client.cookies()).extracting(HttpCookie::getName).contains("faultbook-console");
	}

	@Test
	void cookiesAreSentToTheConsoleOnly() {
		ConsoleClient client = new ConsoleClient(faultbook);
		String token = client.get("/console/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
		String session = String.join("\n",
				client.post("/console/sign-in", Map.of("username", "editor", "password", "secret"))
					.headers()
					.allValues("Set-Cookie"));
		assertThat(token).startsWith("faultbook-csrf=").contains("Path=/console;", "; HttpOnly", "; SameSite=Lax");
		assertThat(session).containsPattern("faultbook-console=\\w+; Path=/console; HttpOnly; SameSite=Lax");
		for (String path : new String[] { "/", "/codes/2062", "/codes?search=bound", "/nowhere" }) {
			assertThat(new ConsoleClient(faultbook).get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void formSentAfterTheSessionEndedIsShownAgain() {
		ConsoleClient client = new ConsoleClient(faultbook);
		client.get("/console/sign-in");
		int before = revision("en");
		HttpResponse<String> response = client.post(TEXT, form(before, "Typed <b> & lost?"));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).contains("Typed &lt;b&gt; &amp; lost?", "1. Typed.");
		assertThat(revision("en")).isEqualTo(before);
	}

	@Test
	void codeSentAfterTheSessionEndedCanBeAddedAfterSigningIn() {
		ConsoleClient client = new ConsoleClient(faultbook);
		client.get("/console/sign-in");
		Map<String, String> code = Map.of("code", "SE-1", "message", "Typed.", "category", "general", "catalog",
				"link-living");
		HttpResponse<String> expired = client.post("/console/new", code);
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("name=\"code\" value=\"SE-1\"", "name=\"catalog\" value=\"link-living\"",
				"name=\"action\" value=\"preview\"", "action=\"../console/new\"");
		Map<String, String> again = new LinkedHashMap<>(code);
		again.putAll(Map.of("action", "preview", "username", "editor", "password", "secret"));
		HttpResponse<String> resumed = client.post("/console/new", again);
		assertThat(resumed.statusCode()).isEqualTo(200);
		assertThat(resumed.body()).contains("value=\"SE-1\"", "value=\"Typed.\"").doesNotContain("class=\"error\"");
		assertThat(client.post("/console/new", code).headers().firstValue("Location"))
			.hasValue("/console/codes/SE-1/texts/en");
	}

	@Test
	void consoleAndApiShareTheSignInThrottle() {
		try (FaultbookInstance other = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.editor.password={noop}secret", "faultbook.sign-in.max-failures=3")) {
			ConsoleClient client = new ConsoleClient(other);
			assertThat(client.signIn("editor", "wrong").headers().firstValue("Location").orElseThrow())
				.contains("?error");
			client.signIn("EDITOR", "wrong");
			other.send("GET", "/admin/codes", null, "Authorization", "Basic ZWRpdG9yOngxeA==");
			String location = client.signIn("editor", "secret").headers().firstValue("Location").orElseThrow();
			assertThat(location).contains("?wait=");
			HttpResponse<String> page = client.get(location);
			assertThat(page.statusCode()).isEqualTo(429);
			assertThat(page.headers().firstValue("Retry-After")).isPresent();
			assertThat(
					other.send("GET", "/admin/codes", null, "Authorization", "Basic ZWRpdG9yOnNlY3JldA==").statusCode())
				.isEqualTo(429);
		}
	}

	@Test
	void formWithoutTheTokenIsRejectedAndShownAgain() {
		ConsoleClient editor = editor();
		int before = revision("en");
		HttpResponse<String> response = editor.postWithoutToken(TEXT, form(before, "Typed <b> & lost?"));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(response.body()).contains("Typed &lt;b&gt; &amp; lost?", "1. Typed.");
		assertThat(editor.postWithoutToken(TEXT + "/withdraw", Map.of("revision", "0")).statusCode()).isEqualTo(403);
		assertThat(editor.postWithoutToken("/console/sign-out", Map.of()).statusCode()).isEqualTo(403);
		assertThat(revision("en")).isEqualTo(before);
	}

	@Test
	void passwordSignInIsOffWithAnIssuer() {
		try (FaultbookInstance other = FaultbookInstance.start(TestDatabase.H2.create(),
				"spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1")) {
			ConsoleClient client = new ConsoleClient(other);
			for (String path : new String[] { "/console", "/console/sign-in", TEXT }) {
				assertThat(client.get(path).statusCode()).as(path).isEqualTo(403);
			}
			HttpResponse<String> response = client.postWithoutToken("/console/sign-in",
					Map.of("username", "editor", "password", "x"));
			assertThat(response.statusCode()).isEqualTo(403);
		}
	}

	@Test
	void signOutEndsTheSession() {
		ConsoleClient editor = editor();
		editor.get("/console");
		assertThat(editor.post("/console/sign-out", Map.of()).statusCode()).isEqualTo(302);
		assertThat(editor.get("/console").statusCode()).isEqualTo(302);
	}

}
