package io.faultbook.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing of the sign-in is seen by who reads. */
class ReadersRoutesTests {

	private static final Set<String> CHANGING = Set.of("date", "keep-alive");

	private static final FaultbookInstance faultbook = SharedFaultbook.get();

	private static Map<String, List<String>> fields(HttpResponse<String> answer) {
		return answer.headers()
			.map()
			.entrySet()
			.stream()
			.filter((field) -> !CHANGING.contains(field.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes?search=bound", "/codes?size=1", "/categories" })
	void fieldsForCachesAreExactlyOurs(String path) {
		HttpResponse<String> answer = faultbook.send("GET", path, null);
		assertThat(answer.headers().allValues("Cache-Control"))
			.containsExactly("max-age=60, public, stale-if-error=86400");
		assertThat(answer.headers().allValues("Vary").stream().map((vary) -> vary.toLowerCase(Locale.ROOT)))
			.as("Tomcat adds the third where it might compress")
			.containsAnyOf("accept, accept-language", "accept,accept-language,accept-encoding")
			.hasSize(1);
		assertThat(answer.headers().allValues("ETag")).hasSize(1);
		assertThat(answer.headers().map()).doesNotContainKeys("pragma", "expires", "set-cookie", "x-frame-options",
				"x-xss-protection", "www-authenticate");
	}

	@Test
	void answerIsTheSameWhateverTheCredentials() {
		HttpResponse<String> plain = faultbook.send("GET", "/codes/2065", null);
		for (String credentials : List.of("Basic nonsense", "Bearer a.b.c", "x")) {
			HttpResponse<String> answer = faultbook.send("GET", "/codes/2065", null, "Authorization", credentials);
			assertThat(fields(answer)).isEqualTo(fields(plain));
			assertThat(answer.body()).isEqualTo(plain.body());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/categories" })
	void whatIsKnownIsNotSentAgain(String path) {
		String etag = faultbook.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> answer = faultbook.send("GET", path, null, "If-None-Match", etag);
		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.headers().firstValue("ETag")).hasValue(etag);
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "POST,/codes", "PUT,/codes/2065", "DELETE,/codes/2065", "PATCH,/codes/2065", "BREW,/codes/2065",
			"POST,/categories", "TRACE,/codes/2065" })
	void readersCannotWrite(String method, String path) {
		HttpResponse<String> answer = faultbook.send(method, path, null);
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow"))
			.hasValueSatisfying((allow) -> assertThat(allow).contains("GET"));
		assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("/problems/method-not-allowed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/categories", "/livez" })
	void headIsAnsweredWithoutContent(String path) {
		HttpResponse<String> answer = faultbook.send("HEAD", path, null);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/logout", "/oauth2/authorization/x", "/h2-console", "/swagger-ui/../admin" })
	void springsOwnPagesAreNotThere(String path) {
		assertThat(faultbook.send("GET", path, null).statusCode()).isBetween(400, 404);
	}

}
