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

/** How the pages are sent. What is on them is tested in a browser. */
class PagesTests {

	/** What Chromium sends. */
	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,"
			+ "image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> open(String path, String... fields) {
		String[] all = List.of(fields).contains("Accept") ? fields
				: Stream.concat(Stream.of("Accept", BROWSER), Stream.of(fields)).toArray(String[]::new);
		return faultbook.send("GET", path, null, all);
	}

	private static String field(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes?search=bound", "/codes/2065", "/categories" })
	void browserGetsAPageThatCachesMayKeep(String path) {
		HttpResponse<String> answer = open(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(field(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(field(answer, "Cache-Control")).isEqualTo("max-age=60, public, stale-if-error=86400");
		assertThat(field(answer, "Vary").toLowerCase(Locale.ROOT).replace(" ", ""))
			.startsWith("accept,accept-language");
		assertThat(field(answer, "Content-Language")).isEqualTo("en");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "pragma", "expires");
		HttpResponse<String> again = open(path, "If-None-Match", field(answer, "ETag"));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes/2065", "/codes/2064", "/nowhere", "/codes?page=x", "/admin/codes",
			"/categories", "/problems", "/problems/code-not-found", "/problems/none" })
	void everyPageHasTheStrictPolicy(String path) {
		HttpResponse<String> answer = open(path);
		assertThat(field(answer, "Content-Type")).startsWith("text/html");
		assertThat(field(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "*", "data:");
		assertThat(field(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(field(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(answer.body()).doesNotContain("<style", " style=").doesNotContainPattern("<script(?! defer src=)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/*|application/json", "application/json|application/json",
			"text/html;q=0.5, application/json|application/json", "text/html|text/html;charset=UTF-8" })
	void programsGetWhatTheyAskFor(String accept, String expected) {
		assertThat(field(open("/codes/2065", "Accept", accept), "Content-Type")).isEqualTo(expected);
		for (String path : List.of("/codes", "/categories", "/problems", "/problems/code-not-found")) {
			assertThat(field(open(path, "Accept", accept), "Content-Type")).as(path).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json, text/html", "text/html;q=0.9, application/json",
			"text/html, application/json, text/plain" })
	void errorIsAPageOnlyToWhoWouldRatherHaveOne(String accept) {
		for (String path : List.of("/codes/2064", "/nowhere", "/codes?page=x")) {
			assertThat(field(faultbook.send("GET", path, null, "Accept", accept), "Content-Type"))
				.isEqualTo("application/problem+json");
		}
	}

	@Test
	void homeHasNothingButAPage() {
		assertThat(open("/", "Accept", "*/*").statusCode()).isEqualTo(200);
		assertThat(open("/", "Accept", "application/json").statusCode()).isEqualTo(406);
		assertThat(faultbook.send("HEAD", "/", null).statusCode()).isEqualTo(200);
	}

	/** So one copy serves all, and holds behind any path prefix of a proxy. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes", "/codes?search=bound&lang=zh-CN", "/codes/2065", "/codes/2064",
			"/a/b/c?x=1", "/categories", "/problems", "/problems/code-not-found" })
	void addressesAreRelativeAndDoNotDependOnTheHost(String path) {
		HttpResponse<String> answer = open(path);
		List<String> addresses = ADDRESS.matcher(answer.body())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(addresses).isNotEmpty().noneMatch((address) -> address.startsWith("/") || address.contains(":"));
		assertThat(open(path, "X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil").body())
			.isEqualTo(answer.body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/codes/2065", "/nowhere/at/all" })
	void assetsAreThereAndMayBeKeptForEver(String path) {
		List<String> assets = ADDRESS.matcher(open(path).body())
			.results()
			.map((found) -> found.group(1))
			.filter((address) -> address.contains("assets/"))
			.toList();
		assertThat(assets).hasSize(3);
		for (String asset : assets) {
			HttpResponse<String> answer = faultbook.send("GET", faultbook.uri(path).resolve(asset).getPath(), null);
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(field(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
		}
		assertThat(faultbook.send("GET", "/assets/faultbook-0123456789abcdef0123456789abcdef.css", null).statusCode())
			.isEqualTo(404);
	}

	/** RFC 9457, 3.1.1: the type of a problem leads to what explains it. */
	@Test
	void pageOfAProblemLeadsToWhatExplainsIt() {
		assertThat(open("/codes?page=x&lang=zh").body()).contains("href=\"./problems/invalid-parameter?lang=zh-CN\"");
		HttpResponse<String> answer = open("/problems/invalid-parameter?lang=zh");
		assertThat(field(answer, "Content-Language")).isEqualTo("zh-CN");
		assertThat(answer.body()).contains("<h1>参数无效</h1>", "href=\"../problems?lang=zh-CN\"");
		assertThat(open("/problems").body()).contains("href=\"./problems/invalid-parameter\"");
	}

	@Test
	void unknownCodeIsNotKept() {
		HttpResponse<String> answer = open("/codes/2064?lang=zh");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(field(answer, "Content-Language")).isEqualTo("zh-CN");
		assertThat(answer.body()).contains("2065?lang=zh-CN");
	}

	@Test
	void pagesNameTheirLanguages() {
		HttpResponse<String> answer = open("/codes/2065?lang=zh-HK");
		assertThat(answer.body()).contains("<html lang=\"zh-CN\">", "<link rel=\"canonical\" href=\"2065?lang=zh-CN\">",
				"<link rel=\"alternate\" hreflang=\"x-default\" href=\"2065\">",
				"<link rel=\"alternate\" hreflang=\"en\" href=\"2065?lang=en\">", "property=\"og:title\"");
		assertThat(field(answer, "Link")).contains("rel=\"alternate\"; hreflang=\"en\"");
		assertThat(open("/codes?search=bound").body()).contains("content=\"noindex\"");
	}

	/** The page of a code shows what related codes mean, so their edits change it too. */
	@Test
	void editIsSeenAtOnceOnEveryPageThatShowsIt() {
		String before = field(open("/codes/9153"), "ETag");
		assertThat(faultbook.edit("PUT", "/admin/codes/9131/texts/en",
				"{\"description\": \"Changed here.\", \"remediation\": \"# Now\", \"note\": \"\"}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		assertThat(open("/codes/9131").body()).contains("Changed here.", "<h3>Now</h3>", "edited here");
		HttpResponse<String> related = open("/codes/9153", "If-None-Match", before);
		assertThat(related.statusCode()).isEqualTo(200);
		assertThat(related.body()).contains("Changed here.");
		assertThat(open("/").body()).contains("Changed here.");
	}

	@Test
	void codeWithoutTheReadersLanguageSaysSo() {
		assertThat(faultbook
			.edit("PUT", "/admin/codes/ONLY-1", "{\"message\": \"only\", \"category\": \"general\"}", "If-None-Match",
					"*")
			.statusCode()).isEqualTo(201);
		assertThat(faultbook
			.edit("PUT", "/admin/codes/ONLY-1/texts/ja",
					"{\"description\": \"日本語だけ\", \"remediation\": null, \"note\": \"\"}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		HttpResponse<String> answer = open("/codes/ONLY-1");
		assertThat(field(answer, "Content-Language")).isEqualTo("ja");
		assertThat(answer.body()).contains("<html lang=\"en\">", "This code has no text in English yet.",
				"<p class=\"description\" lang=\"ja\">", "日本語");
	}

}
