package io.faultbook.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.RawHttp;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in with a generated password, a name of another script, behind a proxy. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredSignInTests {

	private static final Pattern GENERATED = Pattern.compile("password \"([A-Za-z0-9_-]{24})\"");

	private static final String NAME = "\u7f16\u8f91 \u00c9dith";

	private static final int ATTEMPTS = 3;

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@SuppressWarnings("NullAway.Init")
	private static String password;

	@BeforeAll
	static void start(CapturedOutput output) {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.editor.password=",
				"faultbook.editor.username=" + NAME, "faultbook.sign-in.max-failures=" + ATTEMPTS,
				"server.forward-headers-strategy=native");
		List<String> logged = GENERATED.matcher(output).results().map((result) -> result.group(1)).toList();
		assertThat(logged).hasSize(1);
		password = logged.get(0);
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static String basic(String name, String secret) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ':' + secret).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void generatedPasswordEditsInTheNameOfTheEditor() {
		String text = "/admin/codes/2065/texts/en";
		HttpResponse<String> edited = faultbook.send("PUT", text, "{\"description\":\"x\",\"remediation\":null}",
				"Authorization", basic(NAME, password), "Content-Type", "application/json", "If-Match", "\"0\"");
		assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
		String history = faultbook.send("GET", text + "/history", null, "Authorization", basic(NAME, password)).body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly(NAME);
	}

	@Test
	void passwordIsLoggedOnceAndNoGuessIs(CapturedOutput output) {
		faultbook.send("GET", "/admin/codes", null, "Authorization", basic(NAME, password));
		faultbook.send("GET", "/admin/codes", null, "Authorization", basic("nobody", "my-guess"));
		assertThat(Pattern.compile(Pattern.quote(password)).matcher(output).results().map(MatchResult::group))
			.hasSize(1);
		assertThat(output).doesNotContain("my-guess", basic("nobody", "my-guess"), "Using generated security password");
	}

	@Test
	void passwordIsNotToldToOperators() {
		for (String path : List.of("/actuator", "/actuator/info", "/actuator/health", "/actuator/metrics",
				"/actuator/env/faultbook.editor.password", "/actuator/configprops")) {
			assertThat(faultbook.manage(path).body()).doesNotContain(password);
		}
	}

	@Test
	void proxyThatIsTrustedTellsClientsApart() throws IOException {
		for (int i = 0; i < ATTEMPTS; i++) {
			assertThat(getFor("8.8.8.8", basic(NAME, "guess" + i)).status()).isEqualTo(401);
		}
		assertThat(getFor("8.8.8.8", basic(NAME, password)).status()).isEqualTo(429);
		assertThat(getFor("8.8.4.4", basic(NAME, password)).status()).isEqualTo(200);
		assertThat(getFor("8.8.8.8, 8.8.4.4", basic(NAME, password)).status()).as("what the client says of itself")
			.isEqualTo(200);
	}

	private static RawHttp.Response getFor(String client, String credentials) throws IOException {
		return RawHttp.send(faultbook.uri("").getPort(), "GET /admin/codes?size=1 HTTP/1.1\r\nHost: a\r\n"
				+ "Connection: close\r\nX-Forwarded-For: " + client + "\r\nAuthorization: " + credentials + "\r\n\r\n");
	}

}
