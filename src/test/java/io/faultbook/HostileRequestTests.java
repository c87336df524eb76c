package io.faultbook;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests made to break the service, over all of its routes. The seed is fixed, so that
 * a failure comes again.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileRequestTests {

	private static final Logger logger = LoggerFactory.getLogger(HostileRequestTests.class);

	private static final int REQUESTS = 1_500;

	private static final Duration LONGEST = Duration.ofSeconds(2);

	private static final Pattern LEAK = Pattern
		.compile("(?i)exception|java\\.|javax\\.|jakarta\\.|org\\.|io\\.faultbook"
				+ "|hibernate|tomcat|spring|lucene|jdbc|\\bselect\\b|\\bat [a-z]+\\.[a-z]+\\(|stack ?trace");

	@LocalServerPort
	private int port;

	@Test
	void generatedRequestsGetShortCleanAnswers() throws IOException {
		HostileRequests requests = new HostileRequests(new Random(20180904));
		List<String> faults = new ArrayList<>();
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < REQUESTS; i++) {
			String request = requests.next();
			long start = System.nanoTime();
			RawHttp.Answer answer = RawHttp.send(this.port, request);
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			if (took.compareTo(LONGEST) > 0) {
				// What is slow by itself, and not because the machine is busy, is slow
				// again.
				start = System.nanoTime();
				answer = RawHttp.send(this.port, request);
				took = Duration.ofNanos(System.nanoTime() - start);
			}
			statuses.merge(answer.status(), 1, Integer::sum);
			fault(request, answer, took).stream().map((fault) -> fault + ": " + request).forEach(faults::add);
		}
		logger.info("{} hostile requests, answers by status: {}", REQUESTS, statuses);
		assertThat(faults).isEmpty();
		assertThat(statuses).as("the generator reaches both").containsKeys(200, 400, 404, 405, 406);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET //", "GET ///codes", "GET /codes?code=%ff", "GET /codes?search=%ff%zz",
			"GET /codes/%00", "GET /codes/a%2Fb", "GET /codes/20^65", "GET /codes/\u00e8\u00ae\u00be", "CONNECT x:80",
			"TRACE /codes/2065", "BREW /codes/2065", "GET http://[/codes", "GET /codes/../../etc/passwd",
			"GET /codes/%2e%2e/x", "GET /error?x=%ff" })
	void whatTheContainerRefusesIsAProblem(String line) throws IOException {
		String request = line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
		RawHttp.Answer answer = RawHttp.send(this.port, request);
		assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
		assertThat(fault(request, answer, Duration.ZERO)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /codes/2065 HTTP/1.1\r\n\r\n", "GET /codes/2065 HTTP/9.9\r\nHost: a\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: brew\r\nConnection: close\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
			"GET /codes/2065 HTTP/1.1\r\nHost: a\r\nX: \0\r\nConnection: close\r\n\r\n", "BREW\r\n\r\n" })
	void brokenMessageIsAProblem(String request) throws IOException {
		RawHttp.Answer answer = RawHttp.send(this.port, request);
		assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
		assertThat(fault(request, answer, Duration.ZERO)).isEmpty();
	}

	@Test
	void longestUrlIsAProblem() throws IOException {
		String query = IntStream.range(0, 30_000).mapToObj((i) -> "a").reduce("", String::concat);
		RawHttp.Answer answer = RawHttp.send(this.port,
				"GET /codes?search=" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).contains("content-type: application/problem+json");
	}

	private static List<String> fault(String request, RawHttp.Answer answer, Duration took) {
		List<String> faults = new ArrayList<>();
		if (answer.status() < 200 || answer.status() > 499) {
			faults.add("status " + answer.status());
		}
		boolean head = request.startsWith("HEAD ");
		if (answer.status() >= 400 && !(isProblem(answer, head) || isPage(answer, head))) {
			faults.add("no problem but " + answer);
		}
		if (answer.status() >= 400 && LEAK.matcher(answer.body()).find()) {
			faults.add("leaks " + answer.body());
		}
		if (took.compareTo(LONGEST) > 0) {
			faults.add("took " + took);
		}
		return faults;
	}

	private static boolean isProblem(RawHttp.Answer answer, boolean head) {
		return answer.head().contains("content-type: application/problem+json")
				&& (head || answer.body().contains("\"type\":\"/problems/"));
	}

	private static boolean isPage(RawHttp.Answer answer, boolean head) {
		return answer.head().contains("content-type: text/html")
				&& answer.head().contains("content-security-policy: default-src 'none'")
				&& (head || answer.body().endsWith("</html>\n"));
	}

}
