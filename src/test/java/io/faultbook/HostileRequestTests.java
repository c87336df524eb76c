package io.faultbook;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends generated requests to all routes of Faultbook, trying to break it. The seed is
 * fixed, so that failures can be reproduced.
 */
class HostileRequestTests {

	private static final Logger logger = LoggerFactory.getLogger(HostileRequestTests.class);

	private static final String REQUESTS_PROPERTY = "faultbook.hostile.requests";

	/** Runs until the test JVM exits. */
	private static final MeasuredServer SERVER = new MeasuredServer();

	@Property(seed = "20180904", tries = 400, edgeCases = EdgeCasesMode.NONE)
	void anyRequestGetsAValidResponse(@ForAll("requests") HostileRequest request) throws IOException {
		MeasuredServer.Exchange exchange = SERVER.send(request);
		assertThat(ResponseFaults.of(request, exchange)).as(exchange.toString()).isEmpty();
	}

	@Property(seed = "20180904", tries = 60, edgeCases = EdgeCasesMode.NONE)
	void anySearchWithinTheLimitSucceeds(@ForAll("searches") HostileRequest request) throws IOException {
		MeasuredServer.Exchange exchange = SERVER.send(request);
		// A page for nothing but a known code is a redirect to the page of that code.
		assertThat(exchange.response().status()).as(exchange.toString()).isIn(200, 303);
		assertThat(ResponseFaults.of(request, exchange)).isEmpty();
	}

	@Provide
	Arbitrary<HostileRequest> searches() {
		return HostileRequests.searches();
	}

	@Provide
	Arbitrary<HostileRequest> requests() {
		return HostileRequests.to(SERVER.routes());
	}

	/**
	 * Sends as many requests as {@code -Dfaultbook.hostile.requests} says, with a new
	 * seed each time, and reports the first fault of each kind instead of stopping at the
	 * first one.
	 */
	@Test
	@EnabledIfSystemProperty(named = REQUESTS_PROPERTY, matches = "\\d+")
	void manyRequestsGetValidResponses() {
		long seed = Long.getLong("faultbook.hostile.seed", System.nanoTime());
		int requests = Integer.getInteger(REQUESTS_PROPERTY);
		Map<Integer, Integer> statuses = new TreeMap<>();
		Map<String, Integer> counts = new TreeMap<>();
		Map<String, String> faults = new TreeMap<>();
		JqwikSession.run(() -> {
			RandomGenerator<HostileRequest> generator = requests().generator(1_000, false);
			Random random = new Random(seed);
			for (int i = 0; i < requests; i++) {
				HostileRequest request = generator.next(random).value();
				MeasuredServer.Exchange exchange = SERVER.send(request);
				statuses.merge(exchange.response().status(), 1, Integer::sum);
				for (String kind : ResponseFaults.of(request, exchange)) {
					String fault = kind + " at " + request.area();
					counts.merge(fault, 1, Integer::sum);
					if (faults.putIfAbsent(fault, request + "\n" + exchange) == null) {
						logger.error("Fault at request {}: {}\n{}\n=> {}", i, fault, request, exchange);
					}
				}
				if (i % 1000 == 999) {
					logger.info("{} hostile requests with seed {}, responses by status: {}, faults: {}", i + 1, seed,
							statuses, counts);
					JqwikSession.finishTry();
				}
			}
		});
		logger.info("{} hostile requests with seed {}, responses by status: {}, faults: {}", requests, seed, statuses,
				counts);
		assertThat(faults).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET //", "GET ///codes", "GET /codes?code=%ff", "GET /codes?search=%ff%zz",
			"GET /codes/%00", "GET /codes/a%2Fb", "GET /codes/20^65", "GET /codes/\u00e8\u00ae\u00be", "CONNECT x:80",
			"TRACE /codes/2065", "BREW /codes/2065", "GET http://[/codes", "GET /codes/../../etc/passwd",
			"GET /codes/%2e%2e/x", "GET /error?x=%ff" })
	void requestRejectedByTheContainerGetsAProblem(String line) throws IOException {
		String request = line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
		RawHttp.Response response = RawHttp.send(SERVER.port(), request);
		assertThat(response.status()).as(response.toString()).isBetween(400, 499);
		assertThat(ResponseFaults.of(response, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /codes/2065 HTTP/1.1\r\n\r\n", "GET /codes/2065 HTTP/9.9\r\nHost: a\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: brew\r\nConnection: close\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nX: \0\r\nConnection: close\r\n\r\n", "BREW\r\n\r\n" })
	void malformedMessageGetsAProblem(String request) throws IOException {
		RawHttp.Response response = RawHttp.send(SERVER.port(), request);
		assertThat(response.status()).as(response.toString()).isBetween(400, 499);
		assertThat(ResponseFaults.of(response, false)).isEmpty();
	}

	@Test
	void tooLongUrlGetsAProblem() throws IOException {
		String query = IntStream.range(0, 30_000).mapToObj((i) -> "a").reduce("", String::concat);
		RawHttp.Response response = RawHttp.send(SERVER.port(),
				"GET /codes?search=" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.head()).contains("content-type: application/problem+json");
	}

}
