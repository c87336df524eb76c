package io.faultbook.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.jwt.JwtClaimsSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests sign-ins to the console that fail at the issuer or in the callback. */
class ConsoleOidcRejectionTests extends OidcTestBase {

	private static final String TEXT = "/console/codes/9131/texts/en";

	@AfterEach
	void resetIssuer() {
		issuer.changeIdTokens((claims) -> {
		});
		issuer.signWithForeignKey(false);
	}

	private static ConsoleBrowser browser() {
		return new ConsoleBrowser(faultbook, issuer, "en");
	}

	private static void assertRejected(ConsoleBrowser browser, String callback, String error, String message) {
		HttpResponse<String> response = browser.get(callback);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
		String location = ConsoleBrowser.location(response);
		assertThat(location).startsWith("/console/sign-in?error=" + error + "&to=/console");
		assertThat(browser.get(location).body()).contains(message, "Sign in with");
		assertThat(browser.cookieNames()).doesNotContain("faultbook-console");
		assertThat(browser.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void canceledSignInCanBeRepeated() {
		ConsoleBrowser browser = browser();
		String state = browser.startSignIn(TEXT).getRawQuery().replaceFirst(".*&(state=[^&]+).*", "$1");
		assertRejected(browser, "/console/sign-in/callback/work?error=access_denied&" + state, "cancelled",
				"The sign-in was canceled.");
	}

	@Test
	void wrongStateIsRejected() throws Exception {
		ConsoleBrowser browser = browser();
		String callback = browser.signInAtIssuer("alice", TEXT);
		assertRejected(browser, callback.replaceFirst("state=[^&]+", "state=other"), "rejected",
				"The sign-in failed or took too long");
		assertRejected(browser, callback, "rejected", "The sign-in failed or took too long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=x", "?code=&state=", "?state=x", "?code=x&state=x", "?error=%0Ax&state=x" })
	void unexpectedCallbackIsRejected(String query) {
		assertRejected(browser(), "/console/sign-in/callback/work" + query, "rejected",
				"The sign-in failed or took too long");
	}

	@Test
	void callbackFromAnotherBrowserIsRejected() throws Exception {
		String callback = browser().signInAtIssuer("alice", TEXT);
		assertRejected(browser(), callback, "rejected", "The sign-in failed or took too long");
		ConsoleBrowser other = browser();
		other.startSignIn(TEXT);
		assertRejected(other, callback, "rejected", "The sign-in failed or took too long");
	}

	@Test
	void callbackCannotBeRepeated() throws Exception {
		ConsoleBrowser alice = browser();
		String callback = alice.signInAtIssuer("alice", TEXT);
		alice.get(callback);
		assertThat(ConsoleBrowser.location(alice.get(callback))).startsWith("/console/sign-in?error=rejected");
	}

	@Test
	void unknownRegistrationIsRejected() {
		assertRejected(browser(), "/console/sign-in/other", "rejected", "The sign-in failed or took too long");
	}

	static Stream<Arguments> faults() {
		return Stream.of(fault("nonce", (claims) -> claims.claim("nonce", "other")),
				fault("no nonce", (claims) -> claims.claims((all) -> all.remove("nonce"))),
				fault("audience", (claims) -> claims.audience(List.of("other"))),
				fault("issuer", (claims) -> claims.issuer("http://localhost:1")),
				fault("expired",
						(claims) -> claims.issuedAt(Instant.now().minusSeconds(600))
							.expiresAt(Instant.now().minusSeconds(300))),
				fault("authorized party", (claims) -> claims.claim("azp", "other")));
	}

	private static Arguments fault(String name, Consumer<JwtClaimsSet.Builder> change) {
		return Arguments.of(name, change);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void idTokenWithAnInvalidClaimIsRejected(String fault, Consumer<JwtClaimsSet.Builder> change) throws Exception {
		issuer.changeIdTokens(change);
		ConsoleBrowser browser = browser();
		assertRejected(browser, browser.signInAtIssuer("alice", TEXT), "rejected",
				"The sign-in failed or took too long");
	}

	@Test
	void idTokenSignedWithAForeignKeyIsRejected() throws Exception {
		issuer.signWithForeignKey(true);
		ConsoleBrowser browser = browser();
		assertRejected(browser, browser.signInAtIssuer("alice", TEXT), "rejected",
				"The sign-in failed or took too long");
	}

	@Test
	void malformedSignInCookieIsRejected() throws Exception {
		for (String cookie : List.of("x", "%", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA", "YQpiCmMKZAplCmY")) {
			HttpResponse<String> response = faultbook.send("GET", "/console/sign-in/callback/work?code=x&state=b", null,
					"Cookie", "faultbook-sign-in=" + cookie);
			assertThat(response.statusCode()).as(cookie).isEqualTo(302);
			assertThat(ConsoleBrowser.location(response)).startsWith("/console/sign-in?error=rejected");
		}
	}

	/** On one port, the issuer first hangs, then is down, then works. */
	@Test
	void issuerCanStartAfterFaultbook() throws Exception {
		try (ServerSocket hanging = new ServerSocket(0);
				FaultbookInstance early = OidcInstance.start("http://localhost:" + hanging.getLocalPort(),
						"faultbook.sign-in.issuer-timeout=5s")) {
			assertUnavailable(early);
			assertThat(early.send("GET", "/codes/2065", null).statusCode()).isEqualTo(200);
			stopListening(hanging);
			assertUnavailable(early);
			try (TestIssuer late = TestIssuer.start(hanging.getLocalPort())) {
				late.registerConsole(early.uri(""));
				ConsoleBrowser alice = new ConsoleBrowser(early, late, "en");
				assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
			}
		}
	}

	/** Requests that wait for the issuer must not occupy all threads. */
	@Test
	void hangingIssuerBlocksFewThreads() throws Exception {
		int requests = IssuerClient.MAX_CONCURRENT_REQUESTS + 20;
		ExecutorService threads = Executors.newFixedThreadPool(requests);
		try (ServerSocket hanging = new ServerSocket(0, requests);
				FaultbookInstance early = OidcInstance.start("http://localhost:" + hanging.getLocalPort(),
						"faultbook.sign-in.issuer-timeout=30s")) {
			CompletionService<Integer> responses = new ExecutorCompletionService<>(threads);
			for (int i = 0; i < requests; i++) {
				responses.submit(() -> early.send("GET", "/console/sign-in/work", null).statusCode());
			}
			for (int i = 0; i < requests - IssuerClient.MAX_CONCURRENT_REQUESTS; i++) {
				Future<Integer> response = responses.poll(20, TimeUnit.SECONDS);
				assertThat(response).as("answered while the issuer hangs").isNotNull();
				assertThat(response.get()).isEqualTo(302);
			}
			assertThat(responses.poll()).as("these wait for the issuer").isNull();
			stopListening(hanging);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static void stopListening(ServerSocket socket) throws IOException {
		socket.close();
	}

	private static void assertUnavailable(FaultbookInstance early) {
		long start = System.nanoTime();
		assertRejected(new ConsoleBrowser(early, issuer, "en"), "/console/sign-in/work?to=" + TEXT, "unavailable",
				"The sign-in service isn&#39;t responding.");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
	}

	@Test
	void issuerOutageDuringTheCallbackIsReported() throws Exception {
		TestIssuer brief = TestIssuer.start(0);
		try (FaultbookInstance other = OidcInstance.start(brief.uri(), "faultbook.sign-in.issuer-timeout=10s")) {
			brief.registerConsole(other.uri(""));
			ConsoleBrowser browser = new ConsoleBrowser(other, brief, "en");
			String callback = browser.signInAtIssuer("alice", TEXT);
			brief.close();
			assertRejected(browser, callback, "unavailable", "The sign-in service isn&#39;t responding.");
		}
	}

}
