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

/** Tests that the sign-in doesn't affect public routes. */
class PublicRoutesTests {

	private static final Set<String> VARYING_HEADERS = Set.of("date", "keep-alive");

	private static final FaultbookInstance faultbook = SharedFaultbook.get();

	private static Map<String, List<String>> stableHeaders(HttpResponse<String> response) {
		return response.headers()
			.map()
			.entrySet()
			.stream()
			.filter((header) -> !VARYING_HEADERS.contains(header.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes?search=bound", "/codes?size=1", "/categories" })
	void springSecurityAddsNoCacheHeaders(String path) {
		HttpResponse<String> response = faultbook.send("GET", path, null);
		assertThat(response.headers().allValues("Cache-Control"))
			.containsExactly("max-age=60, public, stale-if-error=86400");
		assertThat(response.headers().allValues("Vary").stream().map((vary) -> vary.toLowerCase(Locale.ROOT)))
			.as("Tomcat adds Accept-Encoding if it might compress the response")
			.containsAnyOf("accept, accept-language", "accept,accept-language,accept-encoding")
			.hasSize(1);
		assertThat(response.headers().allValues("ETag")).hasSize(1);
		assertThat(response.headers().map()).doesNotContainKeys("pragma", "expires", "set-cookie", "x-frame-options",
				"x-xss-protection", "www-authenticate");
	}

	@Test
	void credentialsDoNotChangeTheResponse() {
		HttpResponse<String> plain = faultbook.send("GET", "/codes/2065", null);
		for (String credentials : List.of("Basic nonsense", "Bearer a.b.c", "x")) {
			HttpResponse<String> response = faultbook.send("GET", "/codes/2065", null, "Authorization", credentials);
			assertThat(stableHeaders(response)).isEqualTo(stableHeaders(plain));
			assertThat(response.body()).isEqualTo(plain.body());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/categories" })
	void matchingEtagReturns304(String path) {
		String etag = faultbook.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> response = faultbook.send("GET", path, null, "If-None-Match", etag);
		assertThat(response.statusCode()).isEqualTo(304);
		assertThat(response.headers().firstValue("ETag")).hasValue(etag);
		assertThat(response.body()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "POST,/codes", "PUT,/codes/2065", "DELETE,/codes/2065", "PATCH,/codes/2065", "BREW,/codes/2065",
			"POST,/categories", "TRACE,/codes/2065" })
	void publicRoutesAreReadOnly(String method, String path) {
		HttpResponse<String> response = faultbook.send(method, path, null);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow"))
			.hasValueSatisfying((allow) -> assertThat(allow).contains("GET"));
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/method-not-allowed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/categories", "/livez" })
	void headReturnsNoBody(String path) {
		HttpResponse<String> response = faultbook.send("HEAD", path, null);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/logout", "/oauth2/authorization/x", "/h2-console", "/swagger-ui/../admin" })
	void springDefaultPagesAreDisabled(String path) {
		assertThat(faultbook.send("GET", path, null).statusCode()).isBetween(400, 404);
	}

}
