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

/** Sign-ins to the console that go wrong at the issuer, or on the way back from it. */
class ConsoleOidcRefusalTests extends OidcCase {

	private static final String TEXT = "/console/codes/9131/texts/en";

	@AfterEach
	void mend() {
		issuer.spoil((claims) -> {
		});
		issuer.forge(false);
	}

	private static ConsoleVisitor visitor() {
		return new ConsoleVisitor(faultbook, issuer, "en");
	}

	private static void assertRefused(ConsoleVisitor visitor, String callback, String problem, String words) {
		HttpResponse<String> answer = visitor.get(callback);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		String location = ConsoleVisitor.location(answer);
		assertThat(location).startsWith("/console/sign-in?error=" + problem + "&to=/console");
		assertThat(visitor.get(location).body()).contains(words, "Sign in with");
		assertThat(visitor.cookieNames()).doesNotContain("faultbook-console");
		assertThat(visitor.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void signInThatWasCancelledCanBeStartedAgain() {
		ConsoleVisitor visitor = visitor();
		String state = visitor.begin(TEXT).getRawQuery().replaceFirst(".*&(state=[^&]+).*", "$1");
		assertRefused(visitor, "/console/sign-in/callback/work?error=access_denied&" + state, "cancelled",
				"The sign-in was canceled.");
	}

	@Test
	void wrongStateIsRefused() throws Exception {
		ConsoleVisitor visitor = visitor();
		String back = visitor.comeBack("alice", TEXT);
		assertRefused(visitor, back.replaceFirst("state=[^&]+", "state=other"), "rejected",
				"The sign-in failed or took too long");
		assertRefused(visitor, back, "rejected", "The sign-in failed or took too long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?code=x", "?code=&state=", "?state=x", "?code=x&state=x", "?error=%0Ax&state=x" })
	void callbackOutOfTheBlueIsRefused(String query) {
		assertRefused(visitor(), "/console/sign-in/callback/work" + query, "rejected",
				"The sign-in failed or took too long");
	}

	@Test
	void signInOfAnotherBrowserIsRefused() throws Exception {
		String back = visitor().comeBack("alice", TEXT);
		assertRefused(visitor(), back, "rejected", "The sign-in failed or took too long");
		ConsoleVisitor own = visitor();
		own.begin(TEXT);
		assertRefused(own, back, "rejected", "The sign-in failed or took too long");
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
		assertRefused(visitor(), "/console/sign-in/other", "rejected", "The sign-in failed or took too long");
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
		assertRefused(visitor, visitor.comeBack("alice", TEXT), "rejected", "The sign-in failed or took too long");
	}

	@Test
	void idTokenThatSomebodyElseSignedIsRefused() throws Exception {
		issuer.forge(true);
		ConsoleVisitor visitor = visitor();
		assertRefused(visitor, visitor.comeBack("alice", TEXT), "rejected", "The sign-in failed or took too long");
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

	/** On one port an issuer hangs, then is gone, then is there. */
	@Test
	void issuerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
		try (ServerSocket hanging = new ServerSocket(0);
				FaultbookInstance early = OidcInstance.start("http://localhost:" + hanging.getLocalPort(),
						"faultbook.sign-in.issuer-timeout=5s")) {
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

	/** Strangers cannot make it hold the threads that readers need. */
	@Test
	void issuerThatHangsHoldsFewThreads() throws Exception {
		int strangers = IssuerClient.MAX_CONCURRENT_REQUESTS + 20;
		ExecutorService threads = Executors.newFixedThreadPool(strangers);
		try (ServerSocket hanging = new ServerSocket(0, strangers);
				FaultbookInstance early = OidcInstance.start("http://localhost:" + hanging.getLocalPort(),
						"faultbook.sign-in.issuer-timeout=30s")) {
			CompletionService<Integer> answers = new ExecutorCompletionService<>(threads);
			for (int i = 0; i < strangers; i++) {
				answers.submit(() -> early.send("GET", "/console/sign-in/work", null).statusCode());
			}
			for (int i = 0; i < strangers - IssuerClient.MAX_CONCURRENT_REQUESTS; i++) {
				Future<Integer> answer = answers.poll(20, TimeUnit.SECONDS);
				assertThat(answer).as("answered though the issuer hangs").isNotNull();
				assertThat(answer.get()).isEqualTo(302);
			}
			assertThat(answers.poll()).as("these wait for the issuer").isNull();
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
		assertRefused(new ConsoleVisitor(early, issuer, "en"), "/console/sign-in/work?to=" + TEXT, "unavailable",
				"The sign-in service isn&#39;t responding.");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
	}

	@Test
	void issuerThatIsGoneOnTheWayBackIsSaid() throws Exception {
		TestIssuer brief = TestIssuer.start(0);
		try (FaultbookInstance other = OidcInstance.start(brief.uri(), "faultbook.sign-in.issuer-timeout=10s")) {
			brief.registerConsole(other.uri(""));
			ConsoleVisitor visitor = new ConsoleVisitor(other, brief, "en");
			String back = visitor.comeBack("alice", TEXT);
			brief.close();
			assertRefused(visitor, back, "unavailable", "The sign-in service isn&#39;t responding.");
		}
	}

}
