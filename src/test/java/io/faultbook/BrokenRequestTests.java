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

/** What the server answers to requests that the container or a filter fails on. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrokenRequestTests {

	private static final String PAGE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	private static final String LANGUAGES = Arrays.stream(Locale.getISOLanguages()).collect(Collectors.joining(","));

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry registry;

	@ParameterizedTest
	@CsvSource({ "/, 200", "/codes, 200", "/codes/2062, 200", "/codes/2064, 404", "/categories, 200", "/problems, 200",
			"/none, 404", "/console, 302", "/console/sign-in, 200", "/admin/codes, 401", "/swagger-ui/index.html, 200",
			"/v3/api-docs, 200", "/livez, 200" })
	void anyNumberOfLanguagesIsNegotiated(String path, int status) throws IOException {
		for (String accept : new String[] { "Accept: */*", PAGE }) {
			RawHttp.Answer answer = get(path, accept, "Accept-Language: " + LANGUAGES);
			RawHttp.Answer two = get(path, accept, "Accept-Language: aa,ab");
			assertThat(answer.status()).as(answer.toString()).isEqualTo(two.status());
			assertThat(get(path, PAGE, "Accept-Language: " + LANGUAGES).status()).isEqualTo(status);
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /codes/2062", "PUT, /codes", "PATCH, /codes/2062", "DELETE, /categories", "POST, /",
			"PUT, /problems" })
	void unreadableBodyDoesNotHideTheMethod(String method, String path) throws IOException {
		for (String type : new String[] { "multipart/form-data", "application/x-www-form-urlencoded",
				"multipart/form-data; boundary=x" }) {
			RawHttp.Answer answer = RawHttp.send(this.port, method, path, "a=%zz", "Content-Type: " + type,
					"Content-Length: 5");
			assertThat(answer.status()).as(answer.toString()).isEqualTo(405);
			assertThat(answer.body()).contains("/problems/method-not-allowed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes/2062", "/admin/codes", "/console", "/none", "/v3/api-docs" })
	void traceIsRefusedWithoutAnEcho(String path) throws IOException {
		RawHttp.Answer answer = RawHttp.send(this.port, "TRACE", path, "", "X-Secret: marker-4711");
		assertThat(answer.status()).isBetween(400, 499);
		assertThat(answer.head() + answer.body()).doesNotContain("marker-4711").doesNotContainIgnoringCase("x-secret");
		assertThat(answer.body()).containsAnyOf("/problems/", "</html>");
	}

	@Test
	void traceIsToldTheMethodsOfTheAddress() throws IOException {
		RawHttp.Answer answer = RawHttp.send(this.port, "TRACE", "/codes", "");
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.field("Allow").split(",")).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /codes%00, 400", "GET, /codes?search=%ff, 400", "PROPFIND, /console/new?a=%zz, 400",
			"GET, /codes/2064, 404", "GET, /codes/2062, 200", "GET, /codes/2062/, 308" })
	void everyAnswerIsCountedOnce(String method, String path, int status) throws IOException {
		long before = counted(status);
		long failed = counted(500);
		RawHttp.Answer answer = RawHttp.send(this.port, method, path, "",
				"Content-Type: multipart/form-data; boundary=b");
		assertThat(answer.status()).isEqualTo(status);
		assertThat(counted(status)).isEqualTo(before + 1);
		assertThat(counted(500)).isEqualTo(failed);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /livez", "HEAD, /livez", "GET, /readyz" })
	void contentOfAnyTypeIsNotSupported(String method, String path) throws IOException {
		for (String type : new String[] { "*/*", "text/*", "application/*+json" }) {
			RawHttp.Answer answer = RawHttp.send(this.port, method, path, "a=b", "Content-Type: " + type,
					"Content-Length: 3");
			assertThat(answer.status()).as(answer.toString()).isEqualTo(415);
		}
	}

	@Test
	void tooManyCookiesAreCountedOnce() throws IOException {
		long before = counted(400);
		assertThat(get("/problems", "Cookie: " + "a=b; ".repeat(300)).status()).isEqualTo(400);
		assertThat(counted(400)).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes%00", "/codes/a%2Fb" })
	void whatTheContainerRejectsIsAPageForABrowser(String path) throws IOException {
		RawHttp.Answer answer = get(path, PAGE, "Accept-Language: zh");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.field("Content-Type")).startsWith("text/html");
		assertThat(answer.body()).contains("<html lang=\"zh-CN\"").endsWith("</html>\n");
	}

	@Test
	void brokenChunkIsCountedAsWhatItIs() throws IOException {
		long before = counted(400);
		RawHttp.Answer answer = RawHttp.send(this.port, "POST", "/console/new", "2{}\r\n0\r\n\r\n",
				"Content-Type: application/x-www-form-urlencoded", "Transfer-Encoding: chunked");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
		assertThat(counted(400)).isEqualTo(before + 1);
	}

	@Test
	void unknownExpectationIsAProblem() throws IOException {
		RawHttp.Answer answer = get("/codes/2062", "Expect: the-unexpected");
		assertThat(answer.status()).isEqualTo(417);
		assertThat(answer.field("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"type\":\"/problems/expectation-failed\"");
	}

	@Test
	void rejectedRequestsDoNotFillTheLog(CapturedOutput output) throws IOException {
		int before = output.getAll().length();
		for (String path : List.of("/codes/nothing", "/nowhere", "/codes?page=x", "/codes%00", "/codes?lang=!")) {
			get(path, "Accept: application/nothing");
			get(path);
		}
		assertThat(output.getAll().substring(before)).doesNotContain("Exception", "/codes", "nowhere");
	}

	private long counted(int status) {
		return this.registry.find("http.server.requests")
			.tag("status", String.valueOf(status))
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	private RawHttp.Answer get(String path, String... fields) throws IOException {
		return RawHttp.send(this.port, "GET", path, "", fields);
	}

}
