package io.faultbook.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

import io.faultbook.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests credentials and paths that try to bypass the sign-in. Each test has its own
 * client address, because failures are counted per address.
 */
class HostileCredentialsTests {

	private static final String VALID = basic("editor:test-password");

	private static String basic(String pair) {
		return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static RawHttp.Response send(int address, String method, String path, String... headers)
			throws IOException {
		String lines = Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat);
		return RawHttp.send(SharedFaultbook.port(), address,
				method + ' ' + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + lines + "\r\n");
	}

	static Stream<String> malformedCredentials() {
		return Stream.of(basic("editor"), basic(":"), basic("editor:"), basic(":test-password"),
				basic("editor:test-password\0"), basic("\0editor:test-password"), basic("editor:" + "x".repeat(5_000)),
				basic("x".repeat(5_000) + ":test-password"), basic("\u7f16\u8f91:\u5bc6\u7801"),
				basic("editor :test-password"), "Basic " + "A".repeat(8_001), "Basic /////w==", "Basic %%%",
				"Basic ZWRpdG9yOnRlc3QtcGFzc3dvcmQ=x", VALID + "," + VALID);
	}

	@ParameterizedTest
	@MethodSource("malformedCredentials")
	void malformedCredentialsAreRejected(String credentials) throws IOException {
		int address = 20 + malformedCredentials().toList().indexOf(credentials);
		RawHttp.Response response = send(address, "GET", "/admin/codes", "Authorization: " + credentials);
		assertThat(response.status()).as(response.toString()).isEqualTo(401);
		assertThat(response.head()).contains("www-authenticate: basic realm=\"faultbook\", charset=\"utf-8\"");
		assertThat(response.body()).contains("/problems/unauthorized").doesNotContain("xxxx", "Exception");
	}

	@Test
	void scriptRequestGetsAChallengeToo() throws IOException {
		RawHttp.Response response = send(40, "GET", "/admin/codes", "X-Requested-With: XMLHttpRequest",
				"Accept: application/json");
		assertThat(response.status()).isEqualTo(401);
		assertThat(response.head()).contains("www-authenticate: basic");
	}

	@Test
	void secondAuthorizationHeaderDoesNotReplaceTheFirst() throws IOException {
		assertThat(send(41, "GET", "/admin/codes", "Authorization: " + basic("editor:wrong"), "Authorization: " + VALID)
			.status()).isEqualTo(401);
	}

	@Test
	void controlCharacterInTheHeaderIsRejected() throws IOException {
		assertThat(send(42, "GET", "/admin/codes", "Authorization: Basic \0").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/../admin/codes", "//admin/codes", "/admin;x=y/codes", "/%61dmin/codes",
			"/ADMIN/codes", "/admin%2Fcodes", "/admin%2fcodes", "/codes/..;/admin/codes", "/./admin/codes",
			"/codes/../admin/codes", "/admin/codes/", "/admin%5Ccodes", "/admin%00/codes", "/admin/./codes",
			"/admin//codes", "/%2e/admin/codes", "/admin%252Fcodes", "/admin/codes;jsessionid=1", "/admin/codes.json",
			"/codes/%2e%2e/admin/codes", "/admin%0a/codes", "http://a/admin/codes" })
	void noSpellingOfAPathBypassesTheSignIn(String path) throws IOException {
		RawHttp.Response response = send(43, "GET", path);
		assertThat(response.status()).as(response.toString()).isBetween(400, 499);
		assertThat(response.body()).contains("/problems/").doesNotContain("\"counts\"", "\"content\"");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "X-HTTP-Method-Override: PUT", "X-Original-URL: /admin/codes", "X-Rewrite-URL: /admin/codes",
					"X-Forwarded-Prefix: /admin", "X-Forwarded-User: editor", "Remote-User: editor" })
	void noHeaderBypassesTheSignIn(String header) throws IOException {
		assertThat(send(44, "GET", "/codes/2065", header).body()).contains("\"code\":\"2065\"");
		assertThat(send(44, "GET", "/admin/codes", header).status()).isEqualTo(401);
	}

	@Test
	void headRequestForAnAdminPathReturnsNoBody() throws IOException {
		RawHttp.Response response = send(45, "HEAD", "/admin/codes/2065/texts/en", "Authorization: " + VALID);
		assertThat(response.status()).isEqualTo(200);
		assertThat(response.head()).contains("etag: \"").doesNotContain("set-cookie");
		assertThat(response.body()).isEmpty();
		RawHttp.Response rejected = send(45, "HEAD", "/admin/codes/2065/texts/en");
		assertThat(rejected.status()).isEqualTo(401);
		assertThat(rejected.head()).contains("www-authenticate: basic");
	}

	@Test
	void throttledResponseIsLocalizedAndNotCached() throws IOException {
		for (int i = 0; i < 10; i++) {
			send(46, "GET", "/admin/codes", "Authorization: " + basic("editor:guess" + i));
		}
		RawHttp.Response response = send(46, "PUT", "/admin/codes/2066/texts/en", "Authorization: " + VALID,
				"Accept-Language: zh-HK", "Content-Length: 0");
		assertThat(response.status()).isEqualTo(429);
		assertThat(response.head()).contains("cache-control: no-store", "content-language: zh-cn")
			.doesNotContain("access-control-allow", "set-cookie");
		assertThat(response.body()).contains("\u767b\u5f55\u5931\u8d25\u6b21\u6570\u8fc7\u591a");
	}

	@Test
	void userNameIsCaseInsensitive() throws IOException {
		assertThat(send(47, "GET", "/admin/codes?size=1", "Authorization: " + basic("EDITOR:test-password")).status())
			.isEqualTo(200);
	}

}
