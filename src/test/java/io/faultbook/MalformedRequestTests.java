package io.faultbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the responses to requests that make the container or a filter fail. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MalformedRequestTests {

	private static final String ACCEPT_HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	private static final String ALL_LANGUAGES = Arrays.stream(Locale.getISOLanguages())
		.collect(Collectors.joining(","));

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry registry;

	@ParameterizedTest
	@CsvSource({ "/, 200", "/codes, 200", "/codes/2062, 200", "/codes/2064, 404", "/categories, 200", "/problems, 200",
			"/none, 404", "/console, 302", "/console/sign-in, 200", "/admin/codes, 401", "/swagger-ui/index.html, 200",
			"/v3/api-docs, 200", "/livez, 200" })
	void anyNumberOfLanguagesIsAccepted(String path, int status) throws IOException {
		for (String accept : new String[] { "Accept: */*", ACCEPT_HTML }) {
			RawHttp.Response response = get(path, accept, "Accept-Language: " + ALL_LANGUAGES);
			RawHttp.Response withTwoLanguages = get(path, accept, "Accept-Language: aa,ab");
			assertThat(response.status()).as(response.toString()).isEqualTo(withTwoLanguages.status());
			assertThat(get(path, ACCEPT_HTML, "Accept-Language: " + ALL_LANGUAGES).status()).isEqualTo(status);
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /codes/2062", "PUT, /codes", "PATCH, /codes/2062", "DELETE, /categories", "POST, /",
			"PUT, /problems" })
	void unsupportedMethodWithUnreadableBodyReturns405(String method, String path) throws IOException {
		for (String type : new String[] { "multipart/form-data", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x" }) {
			RawHttp.Response response = RawHttp.send(this.port, method, path, "a=%zz", "Content-Type: " + type,
					"Content-Length: 5");
			assertThat(response.status()).as(response.toString()).isEqualTo(405);
			assertThat(response.body()).contains("/problems/method-not-allowed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes/2062", "/admin/codes", "/console", "/none", "/v3/api-docs" })
	void traceIsRejectedWithoutEchoingTheRequest(String path) throws IOException {
		RawHttp.Response response = RawHttp.send(this.port, "TRACE", path, "", "X-Secret: marker-4711");
		assertThat(response.status()).isBetween(400, 499);
		assertThat(response.head() + response.body()).doesNotContain("marker-4711")
			.doesNotContainIgnoringCase("x-secret");
		assertThat(response.body()).containsAnyOf("/problems/", "</html>");
	}

	@Test
	void rejectedTraceListsTheAllowedMethods() throws IOException {
		RawHttp.Response response = RawHttp.send(this.port, "TRACE", "/codes", "");
		assertThat(response.status()).isEqualTo(405);
		assertThat(response.header("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /codes%00, 400", "GET, /codes?search=%ff, 400", "PROPFIND, /console/new?a=%zz, 400",
			"GET, /codes/2064, 404", "GET, /codes/2062, 200", "GET, /codes/2062/, 308" })
	void everyResponseIsCountedOnce(String method, String path, int status) throws IOException {
		long before = requestCount(status);
		long serverErrors = requestCount(500);
		RawHttp.Response response = RawHttp.send(this.port, method, path, "",
				"Content-Type: multipart/form-data; boundary=b");
		assertThat(response.status()).isEqualTo(status);
		assertThat(requestCount(status)).isEqualTo(before + 1);
		assertThat(requestCount(500)).isEqualTo(serverErrors);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /livez", "HEAD, /livez", "GET, /readyz" })
	void wildcardContentTypeReturns415(String method, String path) throws IOException {
		for (String type : new String[] { "*/*", "text/*", "application/*+json" }) {
			RawHttp.Response response = RawHttp.send(this.port, method, path, "a=b", "Content-Type: " + type,
					"Content-Length: 3");
			assertThat(response.status()).as(response.toString()).isEqualTo(415);
		}
	}

	@Test
	void requestWithTooManyCookiesIsCountedOnce() throws IOException {
		long before = requestCount(400);
		assertThat(get("/problems", "Cookie: " + "a=b; ".repeat(300)).status()).isEqualTo(400);
		assertThat(requestCount(400)).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes%00", "/codes/a%2Fb" })
	void browserGetsAPageWhenTheContainerRejectsARequest(String path) throws IOException {
		RawHttp.Response response = get(path, ACCEPT_HTML, "Accept-Language: zh");
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.header("Content-Type")).startsWith("text/html");
		assertThat(response.body()).contains("<html lang=\"zh-CN\"").endsWith("</html>\n");
	}

	@Test
	void malformedChunkIsCountedAs400() throws IOException {
		long before = requestCount(400);
		RawHttp.Response response = RawHttp.send(this.port, "POST", "/console/new", "2{}\r\n0\r\n\r\n",
				"Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked");
		assertThat(response.status()).as(response.toString()).isEqualTo(400);
		assertThat(requestCount(400)).isEqualTo(before + 1);
	}

	@Test
	void unknownExpectationReturnsAProblem() throws IOException {
		RawHttp.Response response = get("/codes/2062", "Expect: the-unexpected");
		assertThat(response.status()).isEqualTo(417);
		assertThat(response.header("Content-Type")).startsWith("application/problem+json");
		assertThat(response.body()).contains("\"type\":\"/problems/expectation-failed\"");
	}

	@Test
	void rejectedRequestsAreNotLogged(CapturedOutput output) throws IOException {
		int before = output.getAll().length();
		for (String path : List.of("/codes/nothing", "/nowhere", "/codes?page=x", "/codes%00", "/codes?lang=!")) {
			get(path, "Accept: application/nothing");
			get(path);
		}
		assertThat(output.getAll().substring(before)).doesNotContain("Exception", "/codes", "nowhere");
	}

	private long requestCount(int status) {
		return this.registry.find("http.server.requests")
			.tag("status", String.valueOf(status))
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	private RawHttp.Response get(String path, String... headers) throws IOException {
		return RawHttp.send(this.port, "GET", path, "", headers);
	}

}
