package io.faultbook.lookup;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how pages are served. Browser tests check their content. */
class PagesTests {

	/** The Accept header that Chromium sends. */
	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,"
			+ "image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";

	private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> open(String path, String... headers) {
		String[] all = List.of(headers).contains("Accept") ? headers
				: Stream.concat(Stream.of("Accept", BROWSER), Stream.of(headers)).toArray(String[]::new);
		return faultbook.send("GET", path, null, all);
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes?search=bound", "/codes/2065", "/categories" })
	void browserGetsACacheablePage(String path) {
		HttpResponse<String> response = open(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(header(response, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(header(response, "Cache-Control")).isEqualTo("max-age=60, public, stale-if-error=86400");
		assertThat(header(response, "Vary").toLowerCase(Locale.ROOT).replace(" ", ""))
			.startsWith("accept,accept-language");
		assertThat(header(response, "Content-Language")).isEqualTo("en");
		assertThat(response.headers().map()).doesNotContainKeys("set-cookie", "pragma", "expires");
		HttpResponse<String> again = open(path, "If-None-Match", header(response, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes/2065", "/codes/2064", "/nowhere", "/codes?page=x", "/admin/codes",
			"/categories", "/problems", "/problems/code-not-found", "/problems/none" })
	void everyPageHasAStrictContentSecurityPolicy(String path) {
		HttpResponse<String> response = open(path);
		assertThat(header(response, "Content-Type")).startsWith("text/html");
		assertThat(header(response, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "*", "data:");
		assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(response.body()).doesNotContain("<style", " style=").doesNotContainPattern("<script(?! defer src=)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/*|application/json", "application/json|application/json",
			"text/html;q=0.5, application/json|application/json", "text/html|text/html;charset=UTF-8" })
	void programsGetTheFormatTheyAccept(String accept, String expected) {
		assertThat(header(open("/codes/2065", "Accept", accept), "Content-Type")).isEqualTo(expected);
		for (String path : List.of("/codes", "/categories", "/problems", "/problems/code-not-found")) {
			assertThat(header(open(path, "Accept", accept), "Content-Type")).as(path).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json, text/html", "text/html;q=0.9, application/json",
			"text/html, application/json, text/plain" })
	void errorIsAPageOnlyIfHtmlIsPreferred(String accept) {
		for (String path : List.of("/codes/2064", "/nowhere", "/codes?page=x")) {
			assertThat(header(faultbook.send("GET", path, null, "Accept", accept), "Content-Type"))
				.isEqualTo("application/problem+json");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/codes?search=2065, codes/2065", "/codes?search=%EF%BC%92065+&lang=zh, codes/2065?lang=zh-CN",
			"/codes?q=429&catalog=link-living, codes/429", "/catalogs/link-living/codes?search=2065, codes/2065" })
	void searchForExactlyOneCodeOpensIt(String path, String page) {
		HttpResponse<String> response = open(path);
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(faultbook.uri(path).resolve(header(response, "Location"))).isEqualTo(faultbook.uri('/' + page));
		assertThat(header(response, "Vary")).contains("Accept");
		assertThat(open(path, "Accept", "application/json").statusCode()).isEqualTo(200);
		assertThat(open(path + "&page=0").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20", "2065+x", "code%3D2065", "20650" })
	void otherSearchIsAList(String search) {
		assertThat(open("/codes?search=" + search).statusCode()).isEqualTo(200);
		assertThat(open("/codes?search=2065&category=general").statusCode()).isEqualTo(200);
	}

	@Test
	void listFitsOnOnePage() {
		assertThat(open("/codes").body()).contains("codes/200\"", "codes/28601\"").doesNotContain("rel=\"next\"");
		assertThat(open("/codes", "Accept", "application/json").body()).contains("\"size\":20");
	}

	@ParameterizedTest
	@CsvSource({ "/codes, ./codes, 2", "/codes?category=general, ./codes, 2", "/codes?search=bound, ./codes, 0",
			"/codes/2065, ../codes, 0", "/changes, ./changes, 2", "/categories, ./categories, 1",
			"/catalogs, ./catalogs, 1", "/, ./, 1" })
	void currentPageIsMarked(String path, String link, int count) {
		assertThat(open(path).body().split("href=\"" + link + "\" aria-current=\"page\"", -1)).hasSize(count + 1);
	}

	@ParameterizedTest
	@CsvSource({ "/codes?actor=user&size=4&page=9, codes?actor=user&amp;size=4, page=2, There is no page 10.",
			"/codes?search=bound&size=2&lang=zh&page=99999, codes?search=bound&amp;lang=zh-CN&amp;size=2, page=4, 没有第 100&#44;000 页",
			"/changes?size=50&page=20, changes?since=0&amp;lang=en&amp;size=50, page=1, There is no page 21." })
	void pagePastTheEndLinksToTheFirstAndTheLastOne(String path, String first, String last, String text) {
		HttpResponse<String> response = open(path);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body())
			.contains("<a rel=\"first\" href=\"" + first + '"',
					"<a rel=\"last\" href=\"" + first + "&amp;" + last + '"', text.replace("&#44;", ","), "\"noindex\"")
			.doesNotContain("rel=\"next\"", "rel=\"prev\"");
	}

	@Test
	void homePageShowsWhatWasLookedUpMost() {
		assertThat(open("/").body()).doesNotContain("Looked up most");
		for (String code : List.of("9144", "9144", "9144", "200", "200", "200", "10200")) {
			faultbook.send("GET", "/codes/" + code, null);
		}
		String body = open("/").body();
		assertThat(body.substring(body.indexOf("Looked up most"), body.indexOf("Categories"))).contains("codes/9144")
			.doesNotContain("codes/200\"", "codes/10200");
	}

	@Test
	void homePageIsHtmlOnly() {
		assertThat(open("/", "Accept", "*/*").statusCode()).isEqualTo(200);
		assertThat(open("/", "Accept", "application/json").statusCode()).isEqualTo(406);
		assertThat(faultbook.send("HEAD", "/", null).statusCode()).isEqualTo(200);
	}

	/** A cached page must be valid for any host, and for any path prefix of a proxy. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes?search=bound&lang=zh-CN", "/codes/2065", "/codes/2064",
			"/a/b/c?x=1", "/categories", "/problems", "/problems/code-not-found" })
	void linksAreRelativeAndIndependentOfTheHost(String path) {
		HttpResponse<String> response = open(path);
		List<String> links = LINK.matcher(response.body())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(links).isNotEmpty().noneMatch((link) -> link.startsWith("/") || link.contains(":"));
		assertThat(open(path, "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil").body())
			.isEqualTo(response.body());
	}

	@ParameterizedTest
	@CsvSource({ "/, 6", "/codes/2065, 4", "/nowhere/at/all, 4" })
	void assetsAreCachedForAYear(String path, int count) {
		List<String> assets = LINK.matcher(open(path).body())
			.results()
			.map((found) -> found.group(1))
			.filter((link) -> link.contains("assets/"))
			.toList();
		assertThat(assets).hasSize(count);
		for (String asset : assets) {
			HttpResponse<String> response = faultbook.send("GET", faultbook.uri(path).resolve(asset).getPath(), null);
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(header(response, "Cache-Control")).contains("max-age=31536000", "immutable");
		}
		assertThat(faultbook.send("GET", "/assets/faultbook-0123456789abcdef0123456789abcdef.css", null).statusCode())
			.isEqualTo(404);
	}

	/** RFC 9457, section 3.1.1: the type of a problem should lead to documentation. */
	@Test
	void problemPageLinksToTheExplanation() {
		assertThat(open("/codes?page=x&lang=zh").body()).contains("href=\"./problems/invalid-parameter?lang=zh-CN\"");
		HttpResponse<String> response = open("/problems/invalid-parameter?lang=zh");
		assertThat(header(response, "Content-Language")).isEqualTo("zh-CN");
		assertThat(response.body()).contains("<h1>参数无效</h1>", "href=\"../problems?lang=zh-CN\"");
		assertThat(open("/problems").body()).contains("href=\"./problems/invalid-parameter\"");
	}

	@Test
	void pageOfAnUnknownCodeIsNotCached() {
		HttpResponse<String> response = open("/codes/2064?lang=zh");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(response, "Content-Language")).isEqualTo("zh-CN");
		assertThat(response.body()).contains("2065?lang=zh-CN");
	}

	@Test
	void pageDeclaresItsLanguages() {
		HttpResponse<String> response = open("/codes/2065?lang=zh-HK");
		assertThat(response.body()).contains("<html lang=\"zh-CN\">",
				"<link rel=\"canonical\" href=\"2065?lang=zh-CN\">",
				"<link rel=\"alternate\" hreflang=\"x-default\" href=\"2065\">",
				"<link rel=\"alternate\" hreflang=\"en\" href=\"2065?lang=en\">", "property=\"og:title\"");
		assertThat(header(response, "Link")).contains("rel=\"alternate\"; hreflang=\"en\"");
		assertThat(open("/codes?search=bound").body()).contains("content=\"noindex\"");
	}

	/** The page of a code shows the descriptions of related codes. */
	@Test
	void editChangesEveryPageThatShowsIt() {
		String before = header(open("/codes/9153"), "ETag");
		assertThat(faultbook.sendAsEditor("PUT", "/admin/codes/9131/texts/en",
				"{\"description\": \"Changed here.\", \"remediation\": \"# Now\", \"note\": \"\"}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		assertThat(open("/codes/9131").body()).contains("Changed here.", "<h3>Now</h3>", "edited here");
		HttpResponse<String> related = open("/codes/9153", "If-None-Match", before);
		assertThat(related.statusCode()).isEqualTo(200);
		assertThat(related.body()).contains("Changed here.");
		assertThat(open("/").body()).contains("Changed here.");
	}

	@Test
	void pageSaysThatTheRequestedLanguageIsMissing() {
		assertThat(faultbook
			.sendAsEditor("PUT", "/admin/codes/ONLY-1", "{\"message\": \"only\", \"category\": \"general\"}",
					"If-None-Match", "*")
			.statusCode()).isEqualTo(201);
		assertThat(faultbook
			.sendAsEditor("PUT", "/admin/codes/ONLY-1/texts/ja",
					"{\"description\": \"日本語だけ\", \"remediation\": null, \"note\": \"\"}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		HttpResponse<String> response = open("/codes/ONLY-1");
		assertThat(header(response, "Content-Language")).isEqualTo("ja");
		assertThat(response.body()).contains("<html lang=\"en\">", "This code has no text in English yet.",
				"<p class=\"description\" lang=\"ja\">", "日本語");
	}

}
