package io.faultbook.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in to the console at a real issuer, and what may go wrong on the way. */
class ConsoleOidcTests {

	private static final String TEXT = "/console/codes/9131/texts/en";

	private static final String HISTORY = "/admin/codes/9131/texts/en/history";

	@SuppressWarnings("NullAway.Init")
	private static TestIssuer issuer;

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		issuer = TestIssuer.start(0);
		faultbook = start(issuer.uri());
		issuer.registerConsole(faultbook.uri(""));
	}

	private static FaultbookInstance start(String uri, String... more) {
		return FaultbookInstance.start(TestDatabase.H2.create(),
				Stream
					.concat(Stream.of("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri,
							"spring.security.oauth2.resourceserver.jwt.audiences=" + TestIssuer.AUDIENCE,
							"spring.security.oauth2.client.provider.work.issuer-uri=" + uri,
							"spring.security.oauth2.client.registration.work.client-id=" + TestIssuer.CONSOLE,
							"spring.security.oauth2.client.registration.work.client-secret=secret-of-faultbook",
							"spring.security.oauth2.client.registration.work.client-name=Work & Co",
							"faultbook.sign-in.roles-claim=realm_access.roles"), Stream.of(more))
					.toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		faultbook.close();
		issuer.close();
	}

	@AfterEach
	void mend() {
		issuer.spoil((claims) -> {
		});
		issuer.forge(false);
	}

	private static ConsoleVisitor visitor() {
		return new ConsoleVisitor(faultbook, issuer, "en");
	}

	private static List<String> editors() throws Exception {
		return JsonPath.read(
				faultbook.send("GET", HISTORY, null, "Authorization", "Bearer " + issuer.tokenOf("alice")).body(),
				"$.content[*].editor");
	}

	@Test
	void strangerSignsInAtTheIssuerAndEditsUnderTheNameOfTheToken() throws Exception {
		ConsoleVisitor alice = visitor();
		assertThat(ConsoleVisitor.location(alice.get(TEXT))).isEqualTo("/console/sign-in?to=" + TEXT);
		String page = alice.get("/console/sign-in?to=" + TEXT).body();
		assertThat(page)
			.contains("Sign in with Work &amp; Co", "sign-in/work?to=%2Fconsole%2Fcodes%2F9131%2Ftexts%2Fen")
			.doesNotContain("password");
		assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
		assertThat(alice.get(TEXT).body()).contains("Signed in as alice.");
		HttpResponse<String> saved = alice.post(TEXT,
				Map.of("revision", "0", "description", "By OIDC.", "remediation", "1. Go.", "note", "n"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		assertThat(editors()).first().isEqualTo("alice");
	}

	@Test
	void requestHasStateNonceAndProof() {
		assertThat(visitor().begin("/console").getQuery()).contains("response_type=code", "openid", "profile", "state=",
				"nonce=", "code_challenge=", "code_challenge_method=S256",
				"redirect_uri=" + faultbook.uri("/console/sign-in/callback/work"));
	}

	@ParameterizedTest
	@CsvSource({ "en, Not an editor, Sign out", "zh-CN, 没有编辑权限, 退出" })
	void whoIsNoEditorIsToldSoAndCanSignOut(String language, String title, String button) throws Exception {
		ConsoleVisitor victor = new ConsoleVisitor(faultbook, issuer, language);
		assertThat(victor.signIn("victor", TEXT)).isEqualTo(TEXT);
		HttpResponse<String> page = victor.get(TEXT);
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains(title, "victor", button, "../../../../console/sign-out");
		assertThat(victor.post(TEXT, Map.of("revision", "0", "description", "x")).statusCode()).isEqualTo(403);
		victor.post("/console/sign-out", Map.of());
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void strangersHaveNoSessionUntilTheIssuerKnowsThem() throws Exception {
		ConsoleVisitor alice = visitor();
		alice.get(TEXT);
		alice.get("/console/sign-in");
		String back = alice.comeBack("alice", "/console");
		assertThat(alice.cookies()).containsExactly("faultbook-sign-in");
		alice.get(back);
		assertThat(alice.cookies()).contains("faultbook-console").doesNotContain("faultbook-sign-in");
	}

	@Test
	void cookieOfTheSignInIsOfTheConsoleAlone() {
		String cookie = String.join("\n", visitor().get("/console/sign-in/work").headers().allValues("Set-Cookie"));
		assertThat(cookie)
			.containsPattern("faultbook-sign-in=[\\w-]+; Path=/console; Max-Age=600; .*HttpOnly; SameSite=Lax");
		for (String path : new String[] { "/", "/codes/2062", "/codes?search=bound", "/nowhere" }) {
			assertThat(visitor().get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/console", "//evil.example", "/console/../codes", "/consoles",
			"/console//evil.example", "/codes", "%0D%0AX:y" })
	void signInLeadsNowhereElse(String target) throws Exception {
		assertThat(visitor().signIn("alice", target)).isEqualTo("/console");
	}

	private static void assertRefused(ConsoleVisitor visitor, String callback, String problem, String words) {
		HttpResponse<String> answer = visitor.get(callback);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String location = ConsoleVisitor.location(answer);
		assertThat(location).startsWith("/console/sign-in?error=" + problem + "&to=/console");
		assertThat(visitor.get(location).body()).contains(words, "Sign in with");
		assertThat(visitor.cookies()).doesNotContain("faultbook-console");
		assertThat(visitor.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void signInThatWasCancelledCanBeStartedAgain() {
		ConsoleVisitor visitor = visitor();
		String state = visitor.begin(TEXT).getRawQuery().replaceFirst(".*&(state=[^&]+).*", "$1");
		assertRefused(visitor, "/console/sign-in/callback/work?error=access_denied&" + state, "cancelled",
				"The sign-in was cancelled.");
	}

	@Test
	void wrongStateIsRefused() throws Exception {
		ConsoleVisitor visitor = visitor();
		String back = visitor.comeBack("alice", TEXT);
		assertRefused(visitor, back.replaceFirst("state=[^&]+", "state=other"), "rejected", "The sign-in did not work");
		assertRefused(visitor, back, "rejected", "The sign-in did not work");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=x", "?code=&state=", "?state=x", "?code=x&state=x", "?error=%0Ax&state=x" })
	void callbackOutOfTheBlueIsRefused(String query) {
		assertRefused(visitor(), "/console/sign-in/callback/work" + query, "rejected", "The sign-in did not work");
	}

	@Test
	void signInOfAnotherBrowserIsRefused() throws Exception {
		String back = visitor().comeBack("alice", TEXT);
		assertRefused(visitor(), back, "rejected", "The sign-in did not work");
		ConsoleVisitor own = visitor();
		own.begin(TEXT);
		assertRefused(own, back, "rejected", "The sign-in did not work");
	}

	@Test
	void signInEndsOnce() throws Exception {
		ConsoleVisitor alice = visitor();
		String back = alice.comeBack("alice", TEXT);
		alice.get(back);
		assertThat(ConsoleVisitor.location(alice.get(back))).startsWith("/console/sign-in?error=rejected");
	}

	@Test
	void clientThatIsNotRegisteredIsRefused() {
		assertRefused(visitor(), "/console/sign-in/other", "rejected", "The sign-in did not work");
	}

	static Stream<Arguments> faults() {
		return Stream.of(fault("nonce", (claims) -> claims.claim("nonce", "other")),
				fault("no nonce", (claims) -> claims.claims((all) -> all.remove("nonce"))),
				fault("audience", (claims) -> claims.audience(List.of("other"))),
				fault("issuer", (claims) -> claims.issuer("http://localhost:1")),
				fault("expired",
						(claims) -> claims.issuedAt(Instant.now().minusSeconds(600))
							.expiresAt(Instant.now().minusSeconds(300))),
				fault("party", (claims) -> claims.claim("azp", "other")));
	}

	private static Arguments fault(String name, Consumer<JwtClaimsSet.Builder> change) {
		return Arguments.of(name, change);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void badIdTokenIsRefused(String fault, Consumer<JwtClaimsSet.Builder> change) throws Exception {
		issuer.spoil(change);
		ConsoleVisitor visitor = visitor();
		assertRefused(visitor, visitor.comeBack("alice", TEXT), "rejected", "The sign-in did not work");
	}

	@Test
	void idTokenThatSomebodyElseSignedIsRefused() throws Exception {
		issuer.forge(true);
		ConsoleVisitor visitor = visitor();
		assertRefused(visitor, visitor.comeBack("alice", TEXT), "rejected", "The sign-in did not work");
	}

	@Test
	void cookieThatIsNothingOfOursIsRefused() throws Exception {
		for (String cookie : List.of("x", "%", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA", "YQpiCmMKZAplCmY")) {
			HttpResponse<String> answer = faultbook.send("GET", "/console/sign-in/callback/work?code=x&state=b", null,
					"Cookie", "faultbook-sign-in=" + cookie);
			assertThat(answer.statusCode()).as(cookie).isEqualTo(302);
			assertThat(ConsoleVisitor.location(answer)).startsWith("/console/sign-in?error=rejected");
		}
	}

	@Test
	void signInsAreCounted() throws Exception {
		ConsoleVisitor visitor = visitor();
		double accepted = count("accepted");
		double rejected = count("rejected");
		visitor.signIn("alice", TEXT);
		visitor.get("/console/sign-in/callback/work?code=x&state=x");
		assertThat(count("accepted")).isEqualTo(accepted + 1);
		assertThat(count("rejected")).isEqualTo(rejected + 1);
	}

	private static double count(String result) {
		return JsonPath.<Double>read(
				faultbook.manage("/actuator/metrics/faultbook.sign.ins?tag=result:" + result).body(),
				"$.measurements[0].value");
	}

	@Test
	void signInChangesTheSession() throws Exception {
		ConsoleVisitor visitor = visitor();
		visitor.signIn("victor", "/console");
		String before = visitor.session();
		visitor.signIn("alice", "/console");
		assertThat(visitor.session()).isNotEqualTo(before);
		assertThat(visitor.get("/console").body()).contains("Signed in as alice.");
	}

	/** On one port an issuer hangs, then is gone, then is there. */
	@Test
	void issuerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
		try (ServerSocket hanging = new ServerSocket(0);
				FaultbookInstance early = start("http://localhost:" + hanging.getLocalPort(),
						"faultbook.sign-in.issuer-timeout=2s")) {
			assertUnavailable(early);
			assertThat(early.send("GET", "/codes/2065", null).statusCode()).isEqualTo(200);
			stopListening(hanging);
			assertUnavailable(early);
			try (TestIssuer late = TestIssuer.start(hanging.getLocalPort())) {
				late.registerConsole(early.uri(""));
				ConsoleVisitor alice = new ConsoleVisitor(early, late, "en");
				assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
			}
		}
	}

	private static void stopListening(ServerSocket socket) throws IOException {
		socket.close();
	}

	private static void assertUnavailable(FaultbookInstance early) {
		long start = System.nanoTime();
		assertRefused(new ConsoleVisitor(early, issuer, "en"), "/console/sign-in/work?to=" + TEXT, "unavailable",
				"The sign-in service does not answer.");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void issuerThatIsGoneOnTheWayBackIsSaid() throws Exception {
		TestIssuer brief = TestIssuer.start(0);
		try (FaultbookInstance other = start(brief.uri(), "faultbook.sign-in.issuer-timeout=300ms")) {
			brief.registerConsole(other.uri(""));
			ConsoleVisitor visitor = new ConsoleVisitor(other, brief, "en");
			String back = visitor.comeBack("alice", TEXT);
			brief.close();
			assertRefused(visitor, back, "unavailable", "The sign-in service does not answer.");
		}
	}

}
