package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** The admin API as editors and their scripts use it, on both databases. */
class EditingWorkflowTests {

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

		@SuppressWarnings("NullAway.Init")
		private FaultbookInstance faultbook;

		Cases(TestDatabase database) {
			this.database = database;
		}

		@BeforeAll
		void start() {
			this.faultbook = FaultbookInstance.start(this.database.create());
		}

		@AfterAll
		void stop() {
			this.faultbook.close();
		}

		private HttpResponse<String> put(String path, String etag, String description, @Nullable String remediation) {
			String quoted = (remediation != null) ? '"' + remediation.replace("\n", "\\n") + '"' : "null";
			return this.faultbook.sendAsEditor("PUT", "/admin/codes" + path,
					"{\"description\":\"%s\",\"remediation\":%s,\"note\":\"test\"}".formatted(description, quoted),
					"If-Match", etag);
		}

		private static DocumentContext json(HttpResponse<String> response) {
			return JsonPath.parse(response.body());
		}

		private static String etag(HttpResponse<String> response) {
			return response.headers().firstValue("ETag").orElse("");
		}

		@Test
		void editIsVisibleAtOnceInLookupListAndSearch() {
			HttpResponse<String> edited = put("/9103/texts/en", "\"0\"", "The firmware kraken struck.",
					"1. Look.\n2. Run.");
			assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
			assertThat(etag(edited)).isEqualTo("\"1\"");
			assertThat(edited.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(this.faultbook.get("/codes/9103").<String>read("$.description"))
				.isEqualTo("The firmware kraken struck.");
			assertThat(this.faultbook.get("/codes/9103").<List<String>>read("$.steps")).containsExactly("Look.",
					"Run.");
			assertThat(this.faultbook.get("/codes/9103").<String>read("$.origin")).isEqualTo("edited");
			assertThat(this.faultbook.get("/codes?code=9103").<String>read("$.content[0].origin")).isEqualTo("edited");
			assertThat(this.faultbook.get("/codes?search=kraken").<String>read("$.content[0].code")).isEqualTo("9103");
		}

		@Test
		void staleEditIsRejectedWithTheCurrentRevision() {
			put("/2062/texts/en", "\"0\"", "First.", "Do.");
			HttpResponse<String> stale = put("/2062/texts/en", "\"0\"", "Second.", null);
			assertThat(stale.statusCode()).isEqualTo(412);
			assertThat(json(stale).<String>read("$.type")).isEqualTo("/problems/stale-revision");
			assertThat(json(stale).<Integer>read("$.current.revision")).isEqualTo(1);
			assertThat(json(stale).<String>read("$.current.description")).isEqualTo("First.");
			assertThat(json(stale).<String>read("$.current.editor")).isEqualTo("editor");
		}

		@Test
		void staleFirstEditIsRejectedWithTheSourceText() {
			HttpResponse<String> stale = put("/2066/texts/en", "\"7\"", "Second.", null);
			assertThat(stale.statusCode()).isEqualTo(412);
			assertThat(json(stale).<Integer>read("$.current.revision")).isEqualTo(0);
			assertThat(json(stale).<String>read("$.current.kind")).isEqualTo("source");
		}

		private HttpResponse<String> putHandling(String code, String etag, String values) {
			return this.faultbook.sendAsEditor("PUT", "/admin/codes/" + code + "/handling", values, "If-Match", etag);
		}

		@Test
		void handlingHasTheRevisionsAndConflictsOfTexts() {
			String path = "/admin/codes/429/handling";
			HttpResponse<String> edited = putHandling("429", "\"0\"",
					"""
							{"retry": "never", "actors": ["operator"], "httpStatus": 429, "links": [
							{"title": "Quota", "url": "https://wiki.example.com/q_1_?a=1&amp=2", "rel": "runbook"}], "note": "ours"}""");
			assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
			DocumentContext entry = this.faultbook.get("/codes/429");
			assertThat(entry.<String>read("$.retry")).isEqualTo("never");
			assertThat(entry.<List<String>>read("$.actors")).containsExactly("operator");
			assertThat(entry.<String>read("$.links[0].url")).isEqualTo("https://wiki.example.com/q_1_?a=1&amp=2");
			assertThat(entry.<String>read("$.handlingOrigin")).isEqualTo("edited");
			assertThat(this.faultbook.send("GET", "/codes/429?format=md", null).body())
				.contains("](https://wiki.example.com/q_1_?a=1&amp=2)", "decided by an editor");
			assertThat(this.faultbook.get("/codes?actor=operator").<List<String>>read("$.content[*].code"))
				.containsExactly("429");
			assertThat(this.faultbook.get("/codes?search=requests&retry=never").<List<String>>read("$.content[*].code"))
				.containsExactly("429");
			HttpResponse<String> stale = putHandling("429", "\"0\"",
					"{\"retry\": null, \"actors\": [], \"httpStatus\": null, \"links\": []}");
			assertThat(stale.statusCode()).isEqualTo(412);
			assertThat(json(stale).<String>read("$.current.values.retry")).isEqualTo("never");
			HttpResponse<String> weak = putHandling("429", "W/\"1\"",
					"{\"retry\": null, \"actors\": [], \"httpStatus\": null, \"links\": []}");
			assertThat(json(weak).<String>read("$.current.values.retry")).isEqualTo("never");
			HttpResponse<String> withdrawn = this.faultbook.sendAsEditor("DELETE", path, null, "If-Match", "\"1\"");
			assertThat(json(withdrawn).<String>read("$.effective.retry")).isEqualTo("later");
			HttpResponse<String> reverted = this.faultbook.sendAsEditor("POST", path + "/revert", "{\"revision\": 1}",
					"If-Match", "\"2\"");
			assertThat(etag(reverted)).isEqualTo("\"3\"");
			HttpResponse<String> history = this.faultbook.sendAsEditor("GET", path + "/history", null);
			assertThat(json(history).<List<String>>read("$.content[*].kind")).containsExactly("revert", "withdrawal",
					"edit");
			assertThat(this.faultbook.get("/codes/429").<String>read("$.origin")).isEqualTo("translated");
		}

		@Test
		void unchangedHandlingCreatesNoRevision() {
			HttpResponse<String> same = putHandling("2065", "\"0\"",
					"{\"retry\": \"after-fix\", \"actors\": [\"user\"], \"httpStatus\": null, \"links\": []}");
			assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
			assertThat(etag(same)).isEqualTo("\"0\"");
		}

		@Test
		void invalidHandlingIsRejectedByField() {
			HttpResponse<String> invalid = putHandling("2066", "\"0\"", """
					{"retry": "", "actors": ["user", "boss"], "httpStatus": 99, "links": [
					{"title": "\\u200B", "url": "javascript:alert(1)", "rel": "x"}]}""");
			assertThat(invalid.statusCode()).isEqualTo(422);
			assertThat(json(invalid).<List<String>>read("$.errors[*].pointer")).containsExactly("/retry", "/actors/1",
					"/httpStatus", "/links/0/title", "/links/0/url", "/links/0/rel");
			assertThat(putHandling("2066", "\"0\"", "{\"retry\": null}").statusCode()).isEqualTo(400);
			assertThat(putHandling("2066", "\"0\"",
					"{\"retry\": null, \"actors\": [null], \"httpStatus\": \"1\", \"links\": [{}]}")
				.statusCode()).isEqualTo(400);
		}

		@Test
		void wrongTypesOfHandlingAreNamed() {
			assertThat(json(putHandling("2066", "\"0\"",
					"{\"retry\": null, \"actors\": \"user\", \"httpStatus\": null, \"links\": []}"))
				.<String>read("$.errors[0].detail")).isEqualTo("Must be a list.");
			assertThat(json(putHandling("2066", "\"0\"",
					"{\"retry\": null, \"actors\": [null], \"httpStatus\": null, \"links\": []}"))
				.<String>read("$.errors[0].pointer")).startsWith("/actors");
			assertThat(json(putHandling("2066", "\"0\"",
					"{\"retry\": null, \"actors\": [], \"httpStatus\": null, \"links\": [7]}"))
				.<String>read("$.errors[0].detail")).isEqualTo("Must be an object.");
		}

		@Test
		void unchangedTextCreatesNoRevision() {
			String source = "The user is not an administrator of the device.";
			HttpResponse<String> same = put("/2066/texts/en", "\"0\"", source,
					"Check the sharing relationship between the user and the device.");
			assertThat(same.statusCode()).isEqualTo(200);
			assertThat(etag(same)).isEqualTo("\"0\"");
			assertThat(this.faultbook.get("/codes/2066").<String>read("$.origin")).isEqualTo("translated");
		}

		@Test
		void historyListsKindEditorAndNote() {
			put("/2073/texts/en", "\"0\"", "One.", "Do one.");
			put("/2073/texts/en", "\"1\"", "Two.", "Do two.");
			HttpResponse<String> reverted = this.faultbook.sendAsEditor("POST", "/admin/codes/2073/texts/en/revert",
					"{\"revision\":1,\"note\":\"better\"}", "If-Match", "\"2\"");
			assertThat(reverted.statusCode()).as(reverted.body()).isEqualTo(200);
			assertThat(etag(reverted)).isEqualTo("\"3\"");
			assertThat(this.faultbook.get("/codes/2073").<String>read("$.description")).isEqualTo("One.");
			HttpResponse<String> withdrawn = this.faultbook.sendAsEditor("DELETE", "/admin/codes/2073/texts/en", null,
					"If-Match", "\"3\"");
			assertThat(withdrawn.statusCode()).isEqualTo(200);
			assertThat(etag(withdrawn)).isEqualTo("\"4\"");
			assertThat(this.faultbook.get("/codes/2073").<String>read("$.origin")).isEqualTo("translated");
			HttpResponse<String> again = this.faultbook.sendAsEditor("DELETE", "/admin/codes/2073/texts/en", null,
					"If-Match", "\"4\"");
			assertThat(again.statusCode()).isEqualTo(409);
			HttpResponse<String> history = this.faultbook.sendAsEditor("GET",
					"/admin/codes/2073/texts/en/history?size=3", null);
			assertThat(json(history).<List<String>>read("$.content[*].kind")).containsExactly("withdrawal", "revert",
					"edit");
			assertThat(json(history).<List<Integer>>read("$.content[*].revision")).containsExactly(4, 3, 2);
			assertThat(json(history).<List<String>>read("$.content[*].editor")).containsOnly("editor");
			assertThat(json(history).<String>read("$.content[1].note")).isEqualTo("better");
			assertThat(json(history).<Integer>read("$.page.totalElements")).isEqualTo(4);
		}

		@Test
		void revertToAWithdrawalIsRejected() {
			put("/9131/texts/en", "\"0\"", "One.", null);
			this.faultbook.sendAsEditor("DELETE", "/admin/codes/9131/texts/en", null, "If-Match", "\"1\"");
			HttpResponse<String> rejected = this.faultbook.sendAsEditor("POST", "/admin/codes/9131/texts/en/revert",
					"{\"revision\":2}", "If-Match", "\"2\"");
			assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(422);
			assertThat(json(rejected).<String>read("$.errors[0].pointer")).isEqualTo("/revision");
			assertThat(etag(this.faultbook.sendAsEditor("GET", "/admin/codes/9131/texts/en", null))).isEqualTo("\"2\"");
		}

		@Test
		void translationIsOutdatedFromEditOfTheOriginalUntilConfirmation() {
			put("/2074/texts/zh-CN", "\"0\"", "消息中心调用失败", "稍后重试");
			assertThat(this.faultbook.get("/codes/2074").<Boolean>read("$.outdated")).isTrue();
			HttpResponse<String> list = this.faultbook.sendAsEditor("GET", "/admin/codes?state=outdated&lang=en", null);
			assertThat(json(list).<List<String>>read("$.content[*].code")).contains("2074");
			HttpResponse<String> confirmed = this.faultbook.sendAsEditor("POST", "/admin/codes/2074/texts/en/confirm",
					"{\"note\":\"still right\"}", "If-Match", "\"0\"");
			assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
			assertThat(this.faultbook.get("/codes/2074").<Boolean>read("$.outdated")).isFalse();
			assertThat(this.faultbook.get("/codes/2074").<String>read("$.updatedAt")).isEqualTo("2026-11-24T00:00:00Z");
		}

		@Test
		void languageIsServedAsLongAsItHasAText() {
			HttpResponse<String> none = this.faultbook.sendAsEditor("GET", "/admin/codes/5005/texts/ja", null);
			assertThat(none.statusCode()).isEqualTo(200);
			assertThat(etag(none)).isEqualTo("\"0\"");
			assertThat(json(none).<@Nullable String>read("$.description")).isNull();
			put("/5005/texts/JA", "\"0\"", "製品が見つかりません。", null);
			assertThat(this.faultbook.get("/codes/5005?lang=ja").<String>read("$.description"))
				.isEqualTo("製品が見つかりません。");
			assertThat(this.faultbook.get("/codes/5005?lang=ja").<String>read("$.fallbacks.remediation"))
				.isEqualTo("en");
			assertThat(this.faultbook.get("/codes/5225?lang=ja").<String>read("$.language")).isEqualTo("en");
			this.faultbook.sendAsEditor("DELETE", "/admin/codes/5005/texts/ja", null, "If-Match", "\"1\"");
			assertThat(this.faultbook.get("/codes/5005?lang=ja").<String>read("$.language")).isEqualTo("en");
			assertThat(this.faultbook.get("/codes/5005?lang=ja,*;q=0").<Integer>read("$.status")).isEqualTo(406);
		}

		@Test
		void emptyRemediationHasNoFallback() {
			put("/5225/texts/en", "\"0\"", "The product query failed.", "");
			assertThat(this.faultbook.get("/codes/5225").<@Nullable String>read("$.remediation")).isNull();
			put("/5225/texts/en", "\"1\"", "The product query failed.", null);
			assertThat(this.faultbook.get("/codes/5225").<String>read("$.fallbacks.remediation")).isEqualTo("zh-CN");
		}

		@Test
		void addedCodeIsServedOnceItHasAText() {
			String code = "{\"message\":\"custom failure\",\"category\":\"device\"}";
			HttpResponse<String> added = this.faultbook.sendAsEditor("PUT", "/admin/codes/CUSTOM-1", code,
					"If-None-Match", "*");
			assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
			assertThat(this.faultbook.sendAsEditor("PUT", "/admin/codes/CUSTOM-1", code, "If-None-Match", "*")
				.statusCode()).isEqualTo(412);
			assertThat(this.faultbook.sendAsEditor("PUT", "/admin/codes/CUSTOM-2", code).statusCode()).isEqualTo(428);
			assertThat(this.faultbook.get("/codes/CUSTOM-1").<Integer>read("$.status")).isEqualTo(404);
			HttpResponse<String> missing = this.faultbook.sendAsEditor("GET", "/admin/codes?state=missing&lang=en",
					null);
			assertThat(json(missing).<List<String>>read("$.content[*].code")).contains("CUSTOM-1");
			put("/CUSTOM-1/texts/en", "\"0\"", "It failed in a custom way.", "Fix it.");
			assertThat(this.faultbook.get("/codes/CUSTOM-1").<String>read("$.message")).isEqualTo("custom failure");
			assertThat(this.faultbook.get("/codes?search=custom%20failure").<String>read("$.content[0].code"))
				.isEqualTo("CUSTOM-1");
		}

	}

}
