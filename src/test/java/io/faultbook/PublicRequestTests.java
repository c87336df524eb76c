package io.faultbook;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Regression tests of the public routes, over a raw connection. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicRequestTests {

	private static final int MAX_HEADERS_LENGTH = 4096;

	private static final String ACCEPT_HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html", "text/plain", "text/csv" })
	void responseToALongSearchHasShortHeaders(String accept) throws IOException {
		for (String search : new String[] { "\u8bbe".repeat(450), "(".repeat(1500), "at io.x.Y(Z.java:1) ".repeat(150),
				"\u8bbe".repeat(4000) }) {
			RawHttp.Response response = get("/codes?search=" + encode(search), "Accept: " + accept);
			assertThat(response.status()).as(response.toString()).isEqualTo(200);
			assertThat(response.head()).hasSizeLessThan(MAX_HEADERS_LENGTH);
		}
	}

	@Test
	void errorForATooLongSearchStatesTheLimit() throws IOException {
		String query = "/codes?search=" + encode("\u8bbe".repeat(4001));
		RawHttp.Response problem = get(query);
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.body()).contains("\"parameter\":\"search\"").contains("4,000 characters");
		RawHttp.Response page = get(query, ACCEPT_HTML);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.head()).contains("content-type: text/html");
		assertThat(page.body()).contains("4,000 characters");
	}

	@Test
	void errorForATooLongUrlStatesTheSearchLimit() throws IOException {
		RawHttp.Response response = get("/codes?search=" + encode("\u8bbe".repeat(10_000)));
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.head()).contains("content-type: application/problem+json");
		assertThat(response.body()).contains("4,000 characters");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 1000, 1001, 3000 })
	void repeatedParameterIsRejected(int times) throws IOException {
		String query = String.join("&", Collections.nCopies(times, "lang=en"));
		RawHttp.Response response = get("/codes?" + query);
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.head()).hasSizeLessThan(MAX_HEADERS_LENGTH).contains("application/problem+json");
	}

	@Test
	void repeatedCodeParameterIsABulkLookup() throws IOException {
		assertThat(get("/codes?code=2062&code=2065").body()).contains("\"totalElements\":2");
	}

	@Test
	void emptyResultHasNoPages() throws IOException {
		assertThat(get("/codes?code=9999").body()).contains("\"totalElements\":0,\"totalPages\":0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2062", "/codes?search=device", "/codes", "/categories", "/" })
	void matchingEtagReturns304(String path) throws IOException {
		String accept = path.equals("/") ? ACCEPT_HTML : "Accept: application/json";
		String etag = get(path, accept).header("etag");
		for (String known : new String[] { etag, "*", etag.replaceFirst("\"$", "-gzip\""), "\"x\", " + etag,
				etag.startsWith("W/") ? etag.substring(2) : "W/" + etag }) {
			RawHttp.Response response = get(path, accept, "If-None-Match: " + known);
			assertThat(response.status()).as(known).isEqualTo(304);
			assertThat(response.body()).isEmpty();
		}
		for (String other : new String[] { "\"x\"", "x", etag.replaceFirst("\"$", "x\""),
				etag.replaceFirst("\"$", "-gzi\"") }) {
			assertThat(get(path, accept, "If-None-Match: " + other).status()).as(other).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes", "/codes/2062", "/codes/2064", "/catalogs", "/catalogs/link-living/codes",
			"/categories", "/export", "/problems", "/problems/not-found", "/v3/api-docs" })
	void preflightAllowsAnyHeader(String path) throws IOException {
		RawHttp.Response preflight = RawHttp.send(this.port, "OPTIONS", path, "", "Origin: http://dashboard.example",
				"Access-Control-Request-Method: GET",
				"Access-Control-Request-Headers: traceparent,baggage,sentry-trace,cache-control,x-requested-with");
		assertThat(preflight.status()).isEqualTo(204);
		assertThat(preflight.header("access-control-allow-headers")).isEqualTo("*");
		assertThat(preflight.head()).doesNotContain("allow-credentials");
		assertThat(get(path).header("access-control-expose-headers")).contains("ETag", "Link", "Content-Language",
				"Retry-After");
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2062/, ../2062", "/codes/, ../codes", "/codes/2062/?lang=zh&x=%20, ../2062?lang=zh&x=%20",
			"/categories/, ../categories", "/problems/not-found/, ../not-found", "/v3/api-docs/, ../api-docs" })
	void trailingSlashRedirects(String path, String location) throws IOException {
		for (String method : new String[] { "GET", "HEAD", "POST" }) {
			RawHttp.Response response = RawHttp.send(this.port, method, path, "");
			assertThat(response.status()).isEqualTo(308);
			assertThat(response.header("location")).isEqualTo(location);
			assertThat(response.header("access-control-allow-origin")).isEqualTo("*");
		}
	}

	@Test
	void tooLongRedirectReturns414() throws IOException {
		RawHttp.Response response = get("/codes/?search=" + "x".repeat(4000));
		assertThat(response.status()).isEqualTo(414);
		assertThat(response.head()).hasSizeLessThan(MAX_HEADERS_LENGTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/swagger-ui.html?x=", "/v3/api-docs?x=", "/console/" })
	void longInputIsNotRepeatedInTheHeaders(String start) throws IOException {
		for (int length : new int[] { 3000, 9000 }) {
			RawHttp.Response response = get(start + "x".repeat(length));
			assertThat(response.status()).as(response.toString()).isBetween(200, 499);
			assertThat(response.head()).hasSizeLessThan(MAX_HEADERS_LENGTH);
		}
	}

	@Test
	void unknownOpenApiDocumentReturns404() throws IOException {
		assertThat(get("/v3/api-docs/none").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/codes?serach=x, serach, search", "/codes?updatedSince=2026, updatedSince, category",
			"/codes/2062?x=1, x, lang", "/categories?page=0, page, lang", "/problems?search=x, search, lang",
			"/?search=x, search, lang" })
	void errorForAnUnknownParameterListsTheKnownOnes(String path, String unknown, String known) throws IOException {
		RawHttp.Response response = get(path, "Accept: application/json, text/html;q=0.5");
		assertThat(response.status()).isEqualTo(400);
		assertThat(response.body()).contains("\"parameter\":\"" + unknown + '"')
			.contains("/problems/unknown-parameter")
			.containsPattern("\"known\":\\[[^]]*\"" + known + '"');
		RawHttp.Response page = get(path, ACCEPT_HTML);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("This URL doesn&#39;t accept the parameter");
	}

	@Test
	void csvRespectsThePage() throws IOException {
		assertThat(get("/codes?page=1", "Accept: text/csv").body().split(",false,link-living,.*,/codes/\\d+\r\n", -1))
			.hasSize(21);
		assertThat(get("/codes?page=99", "Accept: text/csv").body())
			.endsWith(",approximate,unknown,catalog,aliases,retry,actors,httpStatus,links,url\r\n");
		assertThat(get("/codes", "Accept: text/csv").body().split(",false,link-living,.*,/codes/\\d+\r\n", -1))
			.hasSize(56);
	}

	@Test
	void qIsAnAliasOfSearch() throws IOException {
		assertThat(get("/codes?q=2062").body()).contains("\"totalElements\":1").contains("\"matches\"");
		assertThat(get("/codes?q=2062&search=2065").status()).isEqualTo(400);
	}

	@Test
	void cacheBustersAndTrackingParametersAreIgnored() throws IOException {
		assertThat(get("/codes?_=1764144000&search=2062").status()).isEqualTo(200);
		assertThat(get("/codes/2062?utm_source=mail&fbclid=x", ACCEPT_HTML).status()).isEqualTo(200);
		assertThat(get("/codes/2062?utm_source=mail").status()).isEqualTo(400);
	}

	@Test
	void languageTagMayHaveAnUnderscore() throws IOException {
		assertThat(get("/codes/2062", "Accept-Language: zh_CN").header("content-language")).isEqualTo("zh-CN");
		assertThat(get("/codes/2062?lang=zh_CN").header("content-language")).isEqualTo("zh-CN");
	}

	@Test
	void nearMatchesAreMarkedInEveryFormat() throws IOException {
		String query = "/codes?search=divice+ofline";
		assertThat(get(query).body()).contains("\"approximate\":true");
		assertThat(get(query, ACCEPT_HTML).body()).contains("Near matches only");
		assertThat(get(query, "Accept: text/plain").body()).startsWith("Near matches only");
		assertThat(get(query + "&lang=zh", "Accept: text/plain").body()).startsWith("\u4ec5\u6709\u8fd1\u4f3c");
		assertThat(get(query, "Accept: text/csv").body())
			.contains(",approximate,unknown,catalog,aliases,retry,actors,httpStatus,links,url\r\n")
			.contains(",true,false,link-living,,");
		assertThat(get("/codes?search=2062", "Accept: text/csv").body())
			.contains(",false,link-living,,after-fix,developer user,,,/codes/2062\r\n");
		assertThat(get("/codes?search=2062", "Accept: text/plain").body()).startsWith("2062");
	}

	@Test
	void unknownCodesAreReportedInEveryFormat() throws IOException {
		String query = "/codes?search=%7B%22code%22:2064,%22message%22:%22user+device+not+bind%22%7D";
		assertThat(get(query).body()).contains("\"code\":\"28601\"",
				"\"approximate\":false,\"unknownCodes\":[\"2064\"]");
		assertThat(get(query, "Accept: text/plain").body()).startsWith("Not in the catalog: 2064\n\n28601");
		assertThat(get(query + "&lang=zh", "Accept: text/plain").body()).contains("2064\n\n28601");
		assertThat(get(query, "Accept: text/csv").body()).contains("\r\n2064,,,,,,,,,,,,true,,,,,,,\r\n28601,");
		assertThat(get(query, ACCEPT_HTML).body()).contains("Not in the catalog",
				"The codes below match the rest of the text.");
		assertThat(get("/codes?search=2065").body()).contains("\"unknownCodes\":[]");
	}

	private RawHttp.Response get(String path, String... headers) throws IOException {
		return RawHttp.send(this.port, "GET", path, "", headers);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
