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

/** Tests a generated password, a user name that is not ASCII, and a trusted proxy. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredSignInTests {

	private static final Pattern GENERATED_PASSWORD = Pattern.compile("password \"([A-Za-z0-9_-]{24})\"");

	private static final String NAME = "\u7f16\u8f91 \u00c9dith";

	private static final int MAX_FAILURES = 3;

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@SuppressWarnings("NullAway.Init")
	private static String password;

	@BeforeAll
	static void start(CapturedOutput output) {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.editor.password=",
				"faultbook.editor.username=" + NAME, "faultbook.sign-in.max-failures=" + MAX_FAILURES,
				"server.forward-headers-strategy=native");
		List<String> logged = GENERATED_PASSWORD.matcher(output).results().map((result) -> result.group(1)).toList();
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
	void editorCanSignInWithTheGeneratedPassword() {
		String text = "/admin/codes/2065/texts/en";
		HttpResponse<String> edited = faultbook.send("PUT", text, "{\"description\":\"x\",\"remediation\":null}",
				"Authorization", basic(NAME, password), "Content-Type", "application/json", "If-Match", "\"0\"");
		assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
		String history = faultbook.send("GET", text + "/history", null, "Authorization", basic(NAME, password)).body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly(NAME);
	}

	@Test
	void generatedPasswordIsLoggedOnceAndRejectedPasswordsNever(CapturedOutput output) {
		faultbook.send("GET", "/admin/codes", null, "Authorization", basic(NAME, password));
		faultbook.send("GET", "/admin/codes", null, "Authorization", basic("unknown", "my-guess"));
		assertThat(Pattern.compile(Pattern.quote(password)).matcher(output).results().map(MatchResult::group))
			.hasSize(1);
		assertThat(output).doesNotContain("my-guess", basic("unknown", "my-guess"),
				"Using generated security password");
	}

	@Test
	void managementPortHidesThePassword() {
		for (String path : List.of("/actuator", "/actuator/info", "/actuator/health", "/actuator/metrics",
				"/actuator/env/faultbook.editor.password", "/actuator/configprops")) {
			assertThat(faultbook.getFromManagementPort(path).body()).doesNotContain(password);
		}
	}

	@Test
	void clientsBehindATrustedProxyAreThrottledSeparately() throws IOException {
		for (int i = 0; i < MAX_FAILURES; i++) {
			assertThat(getThroughProxy("8.8.8.8", basic(NAME, "guess" + i)).status()).isEqualTo(401);
		}
		assertThat(getThroughProxy("8.8.8.8", basic(NAME, password)).status()).isEqualTo(429);
		assertThat(getThroughProxy("8.8.4.4", basic(NAME, password)).status()).isEqualTo(200);
		assertThat(getThroughProxy("8.8.8.8, 8.8.4.4", basic(NAME, password)).status())
			.as("the address that the client claims is ignored")
			.isEqualTo(200);
	}

	private static RawHttp.Response getThroughProxy(String client, String credentials) throws IOException {
		return RawHttp.send(faultbook.uri("").getPort(), "GET /admin/codes?size=1 HTTP/1.1\r\nHost: a\r\n"
				+ "Connection: close\r\nX-Forwarded-For: " + client + "\r\nAuthorization: " + credentials + "\r\n\r\n");
	}

}
