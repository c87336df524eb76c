package io.faultbook.security;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests HTTP Basic authentication of the configured editor. */
class BasicSignInTests {

	private static final String TEXT = "/admin/codes/2065/texts/en";

	private static final FaultbookInstance faultbook = SharedFaultbook.get();

	private static String basic(String name, String password) {
		return "Basic " + Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
	}

	private static void assertUnauthorized(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.headers().firstValue("WWW-Authenticate"))
			.hasValue("Basic realm=\"Faultbook\", charset=\"UTF-8\"");
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(response.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/unauthorized");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/", "/admin/codes", TEXT, "/admin/nothing" })
	void requestWithoutCredentialsIsRejected(String path) {
		assertUnauthorized(faultbook.send("GET", path, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "BREW" })
	void everyMethodRequiresCredentials(String method) {
		assertUnauthorized(faultbook.send(method, TEXT, "{}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic ", "Basic !!!", "Basic bm9jb2xvbg==", "Basic Og==", "Bearer abc",
			"Digest x", "basic\tx" })
	void malformedCredentialsAreRejected(String credentials) {
		assertUnauthorized(
				faultbook.send("GET", TEXT, null, "Authorization", credentials, "X-Forwarded-For", "9.9.9.9"));
	}

	@Test
	void problemIsInTheRequestedLanguage() {
		String body = faultbook.send("GET", TEXT, null, "Accept-Language", "zh-TW").body();
		assertThat(JsonPath.<String>read(body, "$.title")).isEqualTo("需要登录");
	}

	@Test
	void schemeIsCaseInsensitive() {
		String credentials = basic("editor", "test-password").replace("Basic", "bAsIc");
		assertThat(faultbook.send("GET", TEXT, null, "Authorization", credentials).statusCode()).isEqualTo(200);
	}

	@Test
	void unknownPathIsNotFoundAfterSignIn() {
		HttpResponse<String> response = faultbook.sendAsEditor("GET", "/admin/nothing", null);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/not-found");
	}

	@Test
	void onlyTheClientWithTooManyFailuresIsThrottled() throws IOException {
		String path = "/admin/codes?size=1";
		for (int i = 0; i < 10; i++) {
			assertThat(getFrom(7, path, basic("editor", "wrong" + i)).status()).isEqualTo(401);
		}
		RawHttp.Response throttled = getFrom(7, path, basic("editor", "test-password"));
		assertThat(throttled.status()).isEqualTo(429);
		assertThat(throttled.head()).containsPattern("retry-after: [1-9][0-9]*").contains("application/problem+json");
		assertThat(throttled.body()).contains("/problems/too-many-attempts");
		assertThat(getFrom(7, path, basic("editor", "test-password") + "\r\nX-Forwarded-For: 8.8.8.8").status())
			.as("the proxy is not trusted")
			.isEqualTo(429);
		assertThat(getFrom(8, path, basic("editor", "test-password")).status()).isEqualTo(200);
		assertThat(getFrom(7, "/codes/2065", basic("editor", "wrong")).status()).isEqualTo(200);
	}

	@Test
	void requestsWithoutCredentialsAreNotCountedAsFailures() throws IOException {
		for (int i = 0; i < 60; i++) {
			RawHttp.Response response = RawHttp.send(faultbook.uri("").getPort(), 9,
					"GET /admin/codes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
			assertThat(response.status()).isEqualTo(401);
		}
		assertThat(getFrom(9, "/admin/codes", basic("editor", "test-password")).status()).isEqualTo(200);
	}

	private static RawHttp.Response getFrom(int address, String path, String credentials) throws IOException {
		return RawHttp.send(faultbook.uri("").getPort(), address, "GET " + path
				+ " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: " + credentials + "\r\n\r\n");
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Sec-Fetch-Site,x",
			"Origin,https://evil.example", "Origin,null", "Origin,http://localhost" })
	void otherSiteCannotEdit(String header, String value) throws IOException {
		String request = "PUT /admin/codes/2066/texts/en HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n"
				+ "Authorization: " + basic("editor", "test-password") + "\r\nIf-Match: \"0\"\r\n" + header + ": "
				+ value + "\r\nContent-Type: application/json\r\nContent-Length: 38\r\n\r\n"
				+ "{\"description\":\"x\",\"remediation\":null}";
		RawHttp.Response response = RawHttp.send(faultbook.uri("").getPort(), request);
		assertThat(response.status()).as(response.toString()).isEqualTo(403);
		assertThat(response.body()).contains("/problems/cross-site-request");
		assertThat(faultbook.get("/codes/2066").<String>read("$.origin")).isEqualTo("translated");
	}

	@Test
	void sameSiteIsAllowed() {
		HttpResponse<String> response = faultbook.sendAsEditor("GET", TEXT, null, "Sec-Fetch-Site", "same-origin",
				"Origin", faultbook.uri("").toString());
		assertThat(response.statusCode()).isEqualTo(200);
	}

	@Test
	void preflightFromAnotherSiteIsRejected() throws IOException {
		RawHttp.Response response = RawHttp.send(faultbook.uri("").getPort(),
				"OPTIONS " + TEXT + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: https://evil.example\r\n"
						+ "Access-Control-Request-Method: PUT\r\n\r\n");
		assertThat(response.status()).isEqualTo(403);
		assertThat(response.head()).doesNotContain("access-control-allow");
	}

	@Test
	void requestCannotChooseTheEditorInTheHistory() {
		HttpResponse<String> forged = faultbook.sendAsEditor("PUT", "/admin/codes/2096/texts/en",
				"{\"description\":\"x\",\"remediation\":null,\"editor\":\"boss\"}", "If-Match", "\"0\"");
		assertThat(forged.statusCode()).isEqualTo(400);
		faultbook.sendAsEditor("PUT", "/admin/codes/2096/texts/en", "{\"description\":\"x\",\"remediation\":null}",
				"If-Match", "\"0\"", "X-Forwarded-User", "boss", "From", "boss@example.com");
		String history = faultbook.sendAsEditor("GET", "/admin/codes/2096/texts/en/history", null).body();
		assertThat(JsonPath.<List<String>>read(history, "$.content[*].editor")).containsExactly("editor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/codes?search=bound", "/categories", "/problems", "/v3/api-docs",
			"/v3/api-docs/admin", "/swagger-ui/index.html", "/livez", "/readyz" })
	void publicRoutesNeedNoSignInAndStartNoSession(String path) {
		HttpResponse<String> response = faultbook.send("GET", path, null, "Authorization", "Basic nonsense");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/metrics", "/actuator/health", "/actuator/env" })
	void publicPortHasNoActuator(String path) {
		HttpResponse<String> response = faultbook.send("GET", path, null);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "/actuator/health,200", "/actuator/info,200", "/actuator/metrics,200",
			"/actuator/metrics/jvm.memory.used,200", "/actuator/env,404", "/actuator/beans,404",
			"/actuator/heapdump,404", "/actuator/configprops,404", "/actuator/loggers,404", "/actuator/shutdown,404",
			"/codes/2065,404" })
	void managementPortHasOnlyHealthInfoAndMetrics(String path, int status) {
		HttpResponse<String> response = faultbook.getFromManagementPort(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.body()).doesNotContain("trace", "Exception", "org.spring", "test-password");
	}

	@Test
	void healthHasNoDetails() {
		assertThat(JsonPath.<Map<String, Object>>read(faultbook.getFromManagementPort("/actuator/health").body(), "$"))
			.doesNotContainKey("components");
	}

}
