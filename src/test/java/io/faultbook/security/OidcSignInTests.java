package io.faultbook.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests bearer tokens from a real issuer, and invalid tokens. */
@ExtendWith(OutputCaptureExtension.class)
class OidcSignInTests {

	private static final String TEXT = "/admin/codes/2062/texts/en";

	private static final String RESOURCE_SERVER = "spring.security.oauth2.resourceserver.jwt.";

	private static final String ROLES = "faultbook.sign-in.roles-claim=realm_access.roles";

	private static final String EDIT = "{\"description\":\"By token.\",\"remediation\":null}";

	@SuppressWarnings("NullAway.Init")
	private static TestIssuer issuer;

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		issuer = TestIssuer.start(0);
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), RESOURCE_SERVER + "issuer-uri=" + issuer.uri(),
				RESOURCE_SERVER + "audiences=" + TestIssuer.AUDIENCE, ROLES, "faultbook.sign-in.max-failures=1000");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
		issuer.close();
	}

	private static HttpResponse<String> edit(String credentials, String etag) {
		return faultbook.send("PUT", TEXT, EDIT, "Authorization", credentials, "Content-Type", "application/json",
				"If-Match", etag);
	}

	@Test
	void editorCanEditWithAToken() throws Exception {
		HttpResponse<String> response = edit("Bearer " + issuer.tokenOf("alice"), "\"0\"");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		String history = faultbook
			.send("GET", TEXT + "/history", null, "Authorization", "Bearer " + issuer.tokenOf("alice"))
			.body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly("alice");
	}

	@Test
	void tokenWithoutTheRoleIsForbidden() throws Exception {
		HttpResponse<String> response = edit("Bearer " + issuer.tokenOf("victor"), "\"0\"");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/forbidden");
	}

	@Test
	void validTokenIsAccepted() throws Exception {
		String token = new ForgedTokens(issuer).valid();
		assertThat(faultbook.send("GET", TEXT, null, "Authorization", "Bearer " + token).statusCode())
			.as("the invalid tokens have no other fault")
			.isEqualTo(200);
	}

	static Stream<Arguments> invalidTokens() throws JOSEException {
		return new ForgedTokens(issuer).invalid();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("invalidTokens")
	void invalidTokenIsRejected(String fault, String token) {
		HttpResponse<String> response = edit("Bearer " + token, "\"0\"");
		assertThat(response.statusCode()).as(fault).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValue("Bearer realm=\"Faultbook\", error=\"invalid_token\"");
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/unauthorized");
	}

	@Test
	void requestWithoutATokenGetsAChallenge() {
		HttpResponse<String> response = faultbook.send("GET", TEXT, null);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge).startsWith("Bearer"));
	}

	@Test
	void passwordIsRejectedIfAnIssuerIsConfigured() {
		assertThat(faultbook.sendAsEditor("GET", TEXT, null).statusCode()).isEqualTo(401);
	}

	@Test
	void documentDescribesOnlyTokens() {
		DocumentContext document = faultbook.get("/v3/api-docs/admin");
		assertThat(document.<Map<String, ?>>read("$.components.securitySchemes")).containsOnlyKeys("editor");
		assertThat(document.<String>read("$.components.securitySchemes.editor.scheme")).isEqualTo("bearer");
		assertThat(document.<List<List<Map<String, ?>>>>read("$.paths[*][*].security")).isNotEmpty()
			.allSatisfy((security) -> assertThat(security).containsExactly(Map.of("editor", List.of())));
	}

	@Test
	void tokenInTheUrlIsIgnored() throws Exception {
		assertThat(faultbook.send("GET", TEXT + "?access_token=" + issuer.tokenOf("alice"), null).statusCode())
			.isEqualTo(401);
	}

	@Test
	void tokenInAFormIsIgnored() throws Exception {
		String form = "access_token=" + issuer.tokenOf("alice");
		assertThat(faultbook
			.send("POST", TEXT + "/revert", form, "Content-Type", "application/x-www-form-urlencoded", "If-Match",
					"\"0\"")
			.statusCode()).isEqualTo(401);
	}

	@Test
	void tokenWithoutASubjectIsRejected() throws Exception {
		String token = new ForgedTokens(issuer).withoutSubject();
		assertThat(faultbook.send("GET", TEXT, null, "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
	}

	/** On one port, the issuer first hangs, then is down, then works. */
	@Test
	void issuerCanStartAfterFaultbook(CapturedOutput output) throws Exception {
		String token = issuer.tokenOf("alice");
		try (ServerSocket hanging = new ServerSocket(0);
				FaultbookInstance early = FaultbookInstance.start(TestDatabase.H2.create(),
						RESOURCE_SERVER + "issuer-uri=http://localhost:" + hanging.getLocalPort(), ROLES,
						"faultbook.sign-in.issuer-timeout=300ms")) {
			assertThat(output).as("no audience is configured").contains("jwt.audiences");
			assertUnavailable(early, token);
			assertThat(early.send("GET", "/codes/2065", null).statusCode()).isEqualTo(200);
			stopListening(hanging);
			assertUnavailable(early, token);
			try (TestIssuer late = TestIssuer.start(hanging.getLocalPort())) {
				String own = late.tokenOf("alice");
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.until(() -> early.send("GET", TEXT, null, "Authorization", "Bearer " + own).statusCode() == 200);
			}
		}
	}

	private static void stopListening(ServerSocket socket) throws IOException {
		socket.close();
	}

	private static void assertUnavailable(FaultbookInstance early, String token) {
		long start = System.nanoTime();
		HttpResponse<String> rejected = early.send("GET", TEXT, null, "Authorization", "Bearer " + token);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
		assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(503);
		assertThat(rejected.headers().firstValue("Retry-After")).isPresent();
		assertThat(rejected.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(JsonPath.<String>read(rejected.body(), "$.type")).isEqualTo("/problems/sign-in-unavailable");
	}

}
