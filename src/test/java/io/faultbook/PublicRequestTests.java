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

/** What the server answers to requests that once broke it, as bytes on a connection. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:hostile",
		webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicRequestTests {

	private static final int MAX_HEAD = 4096;

	private static final String PAGE = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html", "text/plain", "text/csv" })
	void longSearchIsAnsweredWithAShortHead(String accept) throws IOException {
		for (String search : new String[] { "\u8bbe".repeat(450), "(".repeat(1500), "at io.x.Y(Z.java:1) ".repeat(150),
				"\u8bbe".repeat(4000) }) {
			RawHttp.Answer answer = get("/codes?search=" + encode(search), "Accept: " + accept);
			assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
			assertThat(answer.head()).hasSizeLessThan(MAX_HEAD);
		}
	}

	@Test
	void tooLongSearchNamesTheLimit() throws IOException {
		String query = "/codes?search=" + encode("\u8bbe".repeat(4001));
		RawHttp.Answer problem = get(query);
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.body()).contains("\"parameter\":\"search\"").contains("4000 characters");
		RawHttp.Answer page = get(query, PAGE);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.head()).contains("content-type: text/html");
		assertThat(page.body()).contains("4000 characters");
	}

	@Test
	void urlBeyondTheConnectorsLimitNamesTheLimit() throws IOException {
		RawHttp.Answer answer = get("/codes?search=" + encode("\u8bbe".repeat(10_000)));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).contains("content-type: application/problem+json");
		assertThat(answer.body()).contains("4,000 characters");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 1000, 1001, 3000 })
	void repeatedParameterIsAProblem(int times) throws IOException {
		String query = String.join("&", Collections.nCopies(times, "lang=en"));
		RawHttp.Answer answer = get("/codes?" + query);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.head()).hasSizeLessThan(MAX_HEAD).contains("application/problem+json");
	}

	@Test
	void repeatedCodesAreABulkLookup() throws IOException {
		assertThat(get("/codes?code=2062&code=2065").body()).contains("\"totalElements\":2");
	}

	@Test
	void nothingFoundHasNoPages() throws IOException {
		assertThat(get("/codes?code=9999").body()).contains("\"totalElements\":0,\"totalPages\":0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2062", "/codes?search=device", "/codes", "/categories", "/" })
	void knownTagIsNotModified(String path) throws IOException {
		String accept = path.equals("/") ? PAGE : "Accept: application/json";
		String etag = get(path, accept).field("etag");
		for (String known : new String[] { etag, "*", etag.replaceFirst("\"$", "-gzip\""), "\"x\", " + etag,
				etag.startsWith("W/") ? etag.substring(2) : "W/" + etag }) {
			RawHttp.Answer answer = get(path, accept, "If-None-Match: " + known);
			assertThat(answer.status()).as(known).isEqualTo(304);
			assertThat(answer.body()).isEmpty();
		}
		for (String other : new String[] { "\"x\"", "x", etag.replaceFirst("\"$", "x\""),
				etag.replaceFirst("\"$", "-gzi\"") }) {
			assertThat(get(path, accept, "If-None-Match: " + other).status()).as(other).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes", "/codes/2062", "/codes/2064", "/categories", "/problems", "/problems/not-found",
			"/v3/api-docs" })
	void anyHeaderMayComeFromOtherOrigins(String path) throws IOException {
		RawHttp.Answer preflight = RawHttp.send(this.port, "OPTIONS", path, "", "Origin: http://dashboard.example",
				"Access-Control-Request-Method: GET",
				"Access-Control-Request-Headers: traceparent,baggage,sentry-trace,cache-control,x-requested-with");
		assertThat(preflight.status()).isEqualTo(204);
		assertThat(preflight.field("access-control-allow-headers")).isEqualTo("*");
		assertThat(preflight.head()).doesNotContain("allow-credentials");
		assertThat(get(path).field("access-control-expose-headers")).contains("ETag", "Link", "Content-Language",
				"Retry-After");
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2062/, ../2062", "/codes/, ../codes", "/codes/2062/?lang=zh&x=%20, ../2062?lang=zh&x=%20",
			"/categories/, ../categories", "/problems/not-found/, ../not-found", "/v3/api-docs/, ../api-docs" })
	void trailingSlashIsRedirected(String path, String location) throws IOException {
		for (String method : new String[] { "GET", "HEAD", "POST" }) {
			RawHttp.Answer answer = RawHttp.send(this.port, method, path, "");
			assertThat(answer.status()).isEqualTo(308);
			assertThat(answer.field("location")).isEqualTo(location);
			assertThat(answer.field("access-control-allow-origin")).isEqualTo("*");
		}
	}

	@Test
	void redirectNeverHasALongHead() throws IOException {
		RawHttp.Answer answer = get("/codes/?search=" + "x".repeat(4000));
		assertThat(answer.status()).isEqualTo(414);
		assertThat(answer.head()).hasSizeLessThan(MAX_HEAD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/swagger-ui.html?x=", "/v3/api-docs?x=", "/console/" })
	void nothingLongIsRepeatedInAHead(String start) throws IOException {
		for (int length : new int[] { 3000, 9000 }) {
			RawHttp.Answer answer = get(start + "x".repeat(length));
			assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
			assertThat(answer.head()).hasSizeLessThan(MAX_HEAD);
		}
	}

	@Test
	void unknownDocumentIsNotFound() throws IOException {
		assertThat(get("/v3/api-docs/none").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/codes?serach=x, serach, search", "/codes?updatedSince=2026, updatedSince, category",
			"/codes/2062?x=1, x, lang", "/categories?page=0, page, lang", "/problems?search=x, search, lang",
			"/?search=x, search, lang" })
	void unknownParameterNamesTheKnownOnes(String path, String unknown, String known) throws IOException {
		RawHttp.Answer answer = get(path, "Accept: application/json, text/html;q=0.5");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("\"parameter\":\"" + unknown + '"')
			.contains("/problems/unknown-parameter")
			.containsPattern("\"known\":\\[[^]]*\"" + known + '"');
		RawHttp.Answer page = get(path, PAGE);
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("This URL doesn&#39;t accept the parameter");
	}

	@Test
	void csvHonoursThePage() throws IOException {
		assertThat(get("/codes?page=1", "Accept: text/csv").body().split(",false\r\n", -1)).hasSize(21);
		assertThat(get("/codes?page=99", "Accept: text/csv").body()).endsWith(",approximate\r\n");
		assertThat(get("/codes", "Accept: text/csv").body().split(",false\r\n", -1)).hasSize(56);
	}

	@Test
	void qIsSearch() throws IOException {
		assertThat(get("/codes?q=2062").body()).contains("\"totalElements\":1").contains("\"matches\"");
		assertThat(get("/codes?q=2062&search=2065").status()).isEqualTo(400);
	}

	@Test
	void whatTrackersAddIsIgnored() throws IOException {
		assertThat(get("/codes?_=1764144000&search=2062").status()).isEqualTo(200);
		assertThat(get("/codes/2062?utm_source=mail&fbclid=x", PAGE).status()).isEqualTo(200);
		assertThat(get("/codes/2062?utm_source=mail").status()).isEqualTo(400);
	}

	@Test
	void underscoreInALanguageIsReadAsAHyphen() throws IOException {
		assertThat(get("/codes/2062", "Accept-Language: zh_CN").field("content-language")).isEqualTo("zh-CN");
		assertThat(get("/codes/2062?lang=zh_CN").field("content-language")).isEqualTo("zh-CN");
	}

	@Test
	void nearMatchesAreAnnouncedInEveryFormat() throws IOException {
		String query = "/codes?search=divice+ofline";
		assertThat(get(query).body()).contains("\"approximate\":true");
		assertThat(get(query, PAGE).body()).contains("Near matches only");
		assertThat(get(query, "Accept: text/plain").body()).startsWith("Near matches only");
		assertThat(get(query + "&lang=zh", "Accept: text/plain").body()).startsWith("\u4ec5\u6709\u8fd1\u4f3c");
		assertThat(get(query, "Accept: text/csv").body()).contains(",approximate\r\n").contains(",true\r\n");
		assertThat(get("/codes?search=2062", "Accept: text/csv").body()).contains(",false\r\n");
		assertThat(get("/codes?search=2062", "Accept: text/plain").body()).startsWith("2062");
	}

	private RawHttp.Answer get(String path, String... fields) throws IOException {
		return RawHttp.send(this.port, "GET", path, "", fields);
	}

	/** Every byte percent-encoded, as browsers do with what isn't ASCII. */
	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
