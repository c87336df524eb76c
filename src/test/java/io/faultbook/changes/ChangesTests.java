package io.faultbook.changes;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesTests {

	@Nested
	class OnH2 extends Cases {

		OnH2() {
			super(TestDatabase.H2);
		}

	}

	@Nested
	class OnPostgreSql extends Cases {

		OnPostgreSql() {
			super(TestDatabase.POSTGRESQL);
		}

	}

	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	abstract static class Cases {

		private final TestDatabase database;

		private FaultbookInstance faultbook;

		/** The data version of the release. */
		private long released;

		private String home;

		private String url;

		Cases(TestDatabase database) {
			this.database = database;
		}

		@BeforeAll
		void changeTexts() {
			this.url = this.database.create();
			this.faultbook = start();
			this.released = version();
			this.home = send("/", "Accept", "text/html").body();
			edit("PUT", "/admin/codes/2065/texts/en", 0, """
					{"description": "The device is bound to nobody.", "remediation": "1. Bind the device."}""");
			edit("PUT", "/admin/codes/2065/texts/en", 1, """
					{"description": "The device is bound to no account.", "remediation": "1. Bind the device."}""");
			edit("PUT", "/admin/codes/2062/texts/ja", 0, """
					{"description": "identityId が存在しません。", "remediation": null}""");
			edit("PUT", "/admin/codes/2066/texts/ja", 0, "{\"description\": \"x\", \"remediation\": null}");
			edit("DELETE", "/admin/codes/2066/texts/ja", 1, "");
			edit("POST", "/admin/codes/28601/texts/en/confirm", 0, "{}");
			edit("PUT", "/admin/codes/2066/texts/fr", 0, "{\"description\": \"y\", \"remediation\": null}");
			edit("DELETE", "/admin/codes/2066/texts/fr", 1, "");
			edit("PUT", "/admin/codes/403", 0,
					"""
							{"message": "request forbidden.", "category": "general", "related": ["401", "404"], "retired": false}""");
			edit("PUT", "/admin/codes/429/texts/en", 0,
					"""
							{"description": "Too many requests.", "remediation": "1. **Wait** for [a while](/codes/503).\\n2. Retry."}""");
			edit("PUT", "/admin/codes/429/handling", 0, """
					{"retry": "never", "actors": ["vendor"], "httpStatus": 429, "links": []}""");
		}

		@AfterAll
		void stop() {
			this.faultbook.close();
		}

		private FaultbookInstance start() {
			return FaultbookInstance.start(this.url,
					"spring.flyway.locations=classpath:db/migration,classpath:catalogs");
		}

		private void edit(String method, String path, int revision, String body) {
			HttpResponse<String> response = this.faultbook.sendAsEditor(method, path, body, "Content-Type",
					"application/json", "If-Match", "\"" + revision + '"');
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		}

		private HttpResponse<String> send(String path, String... headers) {
			return this.faultbook.send("GET", path, null, headers);
		}

		private long version() {
			return this.faultbook.get("/changes").read("$.dataVersion", Long.class);
		}

		private List<Map<String, Object>> replay(String parameters) {
			List<Map<String, Object>> all = new ArrayList<>();
			for (int page = 0;; page++) {
				DocumentContext changes = this.faultbook.get("/changes?size=50&page=" + page + parameters);
				all.addAll(changes.read("$.content"));
				if (page + 1 >= changes.read("$.page.totalPages", Integer.class)) {
					return all;
				}
			}
		}

		private List<String> ids(String parameters) {
			return replay(parameters).stream()
				.map((change) -> change.get("kind") + " " + change.get("code") + ' ' + change.get("language"))
				.toList();
		}

		private Feed feed(String path) throws Exception {
			return (Feed) new WireFeedInput()
				.build(new StringReader(send(path, "Accept", "application/atom+xml").body()));
		}

		@Test
		void replayFromZeroEqualsTheServedTexts() {
			Map<String, Map<String, Object>> served = new HashMap<>();
			for (String language : List.of("en", "zh-CN", "ja", "de")) {
				List<Map<String, Object>> entries = this.faultbook.get("/codes?size=200&lang=" + language)
					.read("$.content");
				entries.stream()
					.filter((entry) -> language.equals(entry.get("language")))
					.forEach((entry) -> served.put(id(entry), fields(entry)));
			}
			Map<String, Map<String, Object>> replayed = new HashMap<>();
			replay("").stream()
				.filter((change) -> !"removed".equals(change.get("kind")))
				.forEach((change) -> replayed.put(id(change), fields(change)));
			assertThat(replayed).hasSizeGreaterThan(110).isEqualTo(served);
		}

		private static String id(Map<String, Object> item) {
			return item.get("catalog") + "/" + item.get("code") + '/' + item.get("language");
		}

		/** The remediation in the same language; an entry can have another language's. */
		private static Map<String, Object> fields(Map<String, Object> item) {
			Map<String, Object> fields = new HashMap<>();
			List.of("message", "description", "remediation", "retry", "actors", "httpStatus", "links", "url")
				.forEach((name) -> fields.put(name, item.get(name)));
			if (item.containsKey("fallbacks")) {
				fields.put("remediation", null);
			}
			return fields;
		}

		@Test
		void laterChangesAreListedNewestFirst() {
			assertThat(ids("&since=" + this.released)).containsExactly("changed 429 en", "changed 429 zh-CN",
					"changed 403 en", "changed 403 zh-CN", "removed 2066 fr", "removed 2066 ja", "added 2062 ja",
					"changed 2065 en");
			assertThat(ids("&lang=fr&since=" + this.released)).containsExactly("removed 2066 fr");
			assertThat(ids("&lang=ja&since=" + this.released)).containsExactly("removed 2066 ja", "added 2062 ja");
			assertThat(ids("&catalog=acme&since=" + this.released)).isEmpty();
			assertThat(ids("&since=" + version())).isEmpty();
		}

		@Test
		void diffComparesWithTheTextBeforeTheLastChange() {
			DocumentContext changes = this.faultbook.get("/changes?lang=en&size=1&page=2&since=" + this.released);
			assertThat(changes.<List<String>>read("$.content[0].changes[*].field")).containsExactly("description");
			assertThat(changes.<List<String>>read("$.content[0].changes[0].diff[?(@.kind=='removed')].text"))
				.containsExactly("nobody");
			assertThat(changes.<List<String>>read("$.content[0].changes[0].diff[?(@.kind=='added')].text"))
				.containsExactly("no account");
		}

		@Test
		void handlingIsComparedFieldByField() {
			assertThat(changedFields("/changes?size=1&since=" + (version() - 1))).startsWith("retry", "actors");
		}

		@Test
		void laterChangeDoesNotHideTheTextBeforeIt() {
			assertThat(changedFields("/changes?size=1&since=" + this.released)).startsWith("description", "remediation",
					"retry", "actors");
		}

		@Test
		void relatedCodesAreCompared() {
			assertThat(this.faultbook.get("/changes?size=1&page=2&since=" + this.released)
				.<List<Map<String, Object>>>read("$.content[0].changes[?(@.field=='related')].diff[*]"))
				.containsExactly(Map.of("kind", "unchanged", "text", "401"), Map.of("kind", "added", "text", "\n404"));
		}

		private List<String> changedFields(String path) {
			return this.faultbook.get(path).read("$.content[0].changes[*].field");
		}

		@Test
		void feedIsValidAtom() throws Exception {
			Feed feed = feed("/changes?lang=en&size=2&since=" + this.released);
			assertThat(feed.getId()).startsWith("urn:uuid:");
			assertThat(feed.getTitle()).isEqualTo("Changes in Faultbook");
			assertThat(feed.getAuthors()).isNotEmpty();
			assertThat(feed.getUpdated()).isNotNull();
			assertThat(feed.getEntries()).extracting(Entry::getTitle)
				.containsExactly("Changed: 429 too many requests. (en)", "Changed: 403 request forbidden. (en)");
			assertThat(feed.getEntries()).allSatisfy((entry) -> {
				assertThat(entry.getUpdated()).isNotNull();
				assertThat(entry.getAlternateLinks()).hasSize(1);
				assertThat(entry.getContents()).hasSize(1);
			});
			assertThat(feed.getEntries().get(1).getContents().get(0).getValue()).contains("Easily confused with");
			assertThat(feed.getEntries().get(0).getContents().get(0).getValue())
				.contains("<ins>Never</ins>", "<ins>API provider</ins>")
				.doesNotContain("Too many requests.");
			Feed texts = feed("/changes?lang=en&size=1&page=2&since=" + this.released);
			assertThat(texts.getEntries().get(0).getContents().get(0).getValue()).contains("<del>nobody</del>",
					"<ins>no account</ins>");
		}

		@Test
		void identifiersSurviveARestart() throws Exception {
			String root = this.faultbook.uri("").toString();
			List<String> before = feed("/changes").getEntries().stream().map(Entry::getId).toList();
			assertThat(before).doesNotHaveDuplicates();
			try (FaultbookInstance restarted = FaultbookInstance.start(this.url, "faultbook.public-url=" + root,
					"spring.flyway.locations=classpath:db/migration,classpath:catalogs")) {
				Feed again = (Feed) new WireFeedInput()
					.build(new StringReader(restarted.send("GET", "/changes?format=atom", null).body()));
				assertThat(again.getEntries()).extracting(Entry::getId).isEqualTo(before);
			}
		}

		@Test
		void pagesAreLinked() throws Exception {
			assertThat(send("/changes?size=2&page=1&since=" + this.released).headers().firstValue("Link"))
				.hasValue("<changes?since=%1$d&size=2>; rel=\"prev\", <changes?since=%1$d&size=2&page=2>; rel=\"next\""
					.formatted(this.released));
			assertThat(feed("/changes?size=2&since=" + this.released).getOtherLinks()).extracting(Link::getRel)
				.contains("self", "next");
		}

		@Test
		void homeListsChangesSinceTheRelease() {
			assertThat(this.home).doesNotContain("Recently changed");
			assertThat(send("/?lang=en", "Accept", "text/html").body()).contains("Recently changed",
					"codes/2065?lang=en", "codes/429?lang=en");
		}

		@Test
		void pageShowsDifferences() {
			assertThat(send("/changes?since=" + this.released, "Accept", "text/html").body())
				.contains("<del>nobody</del>", "<ins>no account</ins>", "a while")
				.doesNotContain("**", "](/codes", "identityId が");
			assertThat(send("/changes?lang=ja&since=" + this.released, "Accept", "text/html").body())
				.contains("identityId が", "href=\"changes?since=%d&amp;lang=fr&amp;size=20\"".formatted(this.released))
				.doesNotContain("nobody");
		}

		@Test
		void unchangedChangesAreNotSentAgain() {
			String tag = send("/changes").headers().firstValue("ETag").orElseThrow();
			assertThat(send("/changes", "If-None-Match", tag).statusCode()).isEqualTo(304);
		}

		@ParameterizedTest
		@ValueSource(strings = { "since=-1", "since=x", "since=99999999999999999999", "size=0", "page=-1",
				"format=csvx", "sinc=1" })
		void invalidParameterIsNamed(String parameter) {
			HttpResponse<String> response = send("/changes?" + parameter);
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(JsonPath.<String>read(response.body(), "$.parameter"))
				.isEqualTo(parameter.substring(0, parameter.indexOf('=')));
		}

	}

}
