package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages for what programs need to know, without JavaScript. */
class HandlingPagesTests extends ConsoleTestBase {

	private static String path(String code) {
		return "/console/codes/" + code + "/handling";
	}

	/** Fields, by default without links. */
	private static Map<String, String> fields(int revision, String... fields) {
		Map<String, String> form = new LinkedHashMap<>(
				Map.of("revision", "" + revision, "retry", "", "httpStatus", "", "note", "n"));
		for (int i = 0; i < fields.length; i += 2) {
			form.put(fields[i], fields[i + 1]);
		}
		return form;
	}

	private static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/codes/429/handling", "/console/catalogs/link-living/codes/429/handling" })
	void formHasTheCurrentValuesAndTheVendorsWording(String path) {
		String page = editor().get(path).body();
		assertThat(page).containsPattern("name=\"retry\" value=\"later\" checked")
			.containsPattern("name=\"actors\\[0]\" value=\"developer\" checked")
			.containsPattern("name=\"httpStatus\"[^>]*value=\"429\"")
			.contains("可稍后或者降低调用频次", "name=\"links[1].url\"")
			.doesNotContain("name=\"links[2].url\"");
	}

	@ParameterizedTest
	@CsvSource({ "/console/codes/9131/handling, 0", "/console/catalogs/link-living/codes/9131/handling, 1" })
	void savedValuesAreServedAndInTheHistory(String path, int revision) {
		ConsoleClient editor = editor();
		editor.get(path);
		HttpResponse<String> saved = editor.post(path,
				fields(revision, "retry", "later", "actors[1]", "user", "actors[3]", "vendor", "httpStatus", "503",
						"links[0].rel", "doc", "links[0].title", "", "links[0].url", " ", "links[1].rel", "ticket",
						"links[1].title", "Ticket " + revision, "links[1].url", "https://example.com/" + revision,
						"note", "why " + revision));
		assertThat(saved.statusCode()).isEqualTo(303);
		assertThat(location(saved)).endsWith("/codes/9131/handling?saved");
		assertThat(faultbook.get("/codes/9131").<String>read("$.retry")).isEqualTo("later");
		assertThat(faultbook.get("/codes/9131").<Integer>read("$.links.length()")).isEqualTo(1);
		assertThat(editor.get("/codes/9131?lang=en").body()).contains("Wait, then try again.", "Ticket " + revision);
		assertThat(editor.get(path + "/history").body())
			.contains("why " + revision, "<ins>", "Who can fix it: user of the program, provider of the API", "editor")
			.doesNotContain("&quot;rel&quot;");
	}

	@Test
	void invalidFieldsAreMarkedAndInputIsKept() {
		ConsoleClient editor = editor();
		String path = path("9119");
		editor.get(path);
		HttpResponse<String> invalid = editor.post(path,
				fields(0, "retry", "never", "actors[2]", "operator", "httpStatus", "4x9", "links[1].rel", "doc",
						"links[1].title", "Typed <b>", "links[1].url", "javascript:alert(1)", "links[2].rel", "runbook",
						"links[2].title", "", "links[2].url", "https://example.com/kept", "note", "kept"));
		assertThat(invalid.statusCode()).isEqualTo(422);
		assertThat(invalid.body())
			.contains("Enter a number from 100 to 599.", "value=\"4x9\"", "value=\"Typed &lt;b&gt;\"",
					"value=\"javascript:alert(1)\"", "value=\"https://example.com/kept\"", "value=\"kept\"",
					"id=\"link-0-url-error\"", "id=\"link-1-title-error\"")
			.containsPattern("value=\"never\" checked")
			.containsPattern("value=\"operator\" checked")
			.doesNotContain("link-0-title-error", "link-1-url-error", "href=\"javascript");
		assertThat(editor.get(path + "/history").body()).contains("There are no edits yet.");
	}

	@Test
	void formTakesTenLinks() {
		ConsoleClient editor = editor();
		String path = path("9153");
		editor.get(path);
		assertThat(editor.post(path, withLinks(11)).statusCode()).isEqualTo(422);
		assertThat(editor.post(path, withLinks(10)).statusCode()).isEqualTo(303);
		assertThat(editor.get(path).body()).contains("name=\"links[9].url\"").doesNotContain("name=\"links[10].url\"");
	}

	private static Map<String, String> withLinks(int count) {
		Map<String, String> form = fields(0);
		IntStream.range(0, count).forEach((i) -> {
			form.put("links[" + i + "].title", "Title " + i);
			form.put("links[" + i + "].url", "https://example.com/" + i);
		});
		return form;
	}

	@ParameterizedTest
	@ValueSource(strings = { "note", "retry", "httpStatus" })
	void incompleteFormIsRejected(String missing) {
		ConsoleClient editor = editor();
		editor.get(path("9112"));
		Map<String, String> form = fields(0, "retry", "never");
		form.remove(missing);
		HttpResponse<String> response = editor.post(path("9112"), form);
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(editor.get(path("9112") + "/history").body()).contains("There are no edits yet.");
	}

	@ParameterizedTest
	@CsvSource({ "links[0].rel, other", "actors[0], nobody", "retry, perhaps" })
	void unknownValuesAreRejected(String name, String value) {
		ConsoleClient editor = editor();
		editor.get(path("9146"));
		HttpResponse<String> response = editor.post(path("9146"),
				fields(0, "links[0].title", "T", "links[0].url", "https://example.com", name, value));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("Must be one of these values");
	}

	@ParameterizedTest
	@ValueSource(strings = { "links[99999999].url", "links[-1].url", "links[x].url", "links[", "actors[99999999]",
			"links[1].url[x]", "links[1].url[9].x", "links[7][8].url" })
	void invalidIndexIsRejected(String name) {
		ConsoleClient editor = editor();
		editor.get(path("9144"));
		assertThat(editor.post(path("9144"), fields(0, name, "https://example.com", "retry", "none")).statusCode())
			.isIn(400, 422);
	}

	@Test
	void inputIsKeptWhenTheDatabaseIsDown() {
		try (FaultbookInstance other = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.editor.password={noop}secret")) {
			ConsoleClient client = new ConsoleClient(other);
			client.signIn("editor", "secret");
			client.get(path("429"));
			other.bean(HikariDataSource.class).close();
			HttpResponse<String> response = client.post(path("429"),
					fields(0, "retry", "never", "links[0].title", "Typed", "links[0].url", "https://example.com"));
			assertThat(response.statusCode()).isEqualTo(503);
			assertThat(response.body()).contains("Not saved yet", "value=\"Typed\"")
				.containsPattern("value=\"never\" checked");
		}
	}

	@Test
	void conflictShowsBothChanges() {
		ConsoleClient editor = editor();
		String path = path("460");
		editor.get(path);
		assertThat(editor.post(path, fields(0, "retry", "never", "actors[0]", "developer")).statusCode())
			.isEqualTo(303);
		editor.get(path);
		HttpResponse<String> conflict = editor.post(path,
				fields(0, "retry", "later", "links[0].title", "Mine", "links[0].url", "https://example.com/mine"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body())
			.contains("Nothing that you typed is lost", "Trying again", "value=\"Mine\"",
					"name=\"revision\" value=\"1\"", "action=\"../../../console/codes/460/handling\"")
			.containsPattern("value=\"later\" checked")
			.containsPattern("<ins>[^<]*Mine");
		assertThat(editor.post(path, fields(1, "retry", "later")).statusCode()).isEqualTo(303);
		assertThat(faultbook.get("/codes/460").<String>read("$.retry")).isEqualTo("later");
	}

	@Test
	void editsCanBeWithdrawnAndReverted() {
		ConsoleClient editor = editor();
		String path = path("2000");
		editor.get(path);
		editor.post(path, fields(0, "retry", "never"));
		assertThat(location(editor.post(path + "/withdraw", Map.of("revision", "0"))))
			.isEqualTo(path + "/history?stale");
		assertThat(location(editor.post(path + "/withdraw", Map.of("revision", "1")))).isEqualTo(path + "?saved");
		assertThat(faultbook.get("/codes/2000").<String>read("$.retry")).isEqualTo("after-fix");
		assertThat(editor.get(path + "/history").body()).contains("Withdrawn")
			.containsPattern("<ins>[^<]*Fix the cause, then try again");
		assertThat(location(editor.post(path + "/revert", Map.of("revision", "2", "to", "1", "note", "again"))))
			.isEqualTo(path + "?saved");
		assertThat(faultbook.get("/codes/2000").<String>read("$.retry")).isEqualTo("never");
		assertThat(editor.get(path).body()).contains("Fix the cause, then try again.");
	}

	@Test
	void outdatedValuesCanBeMarkedAsUpToDate() {
		ConsoleClient editor = editor();
		String path = path("403");
		String source = "/console/codes/403/texts/zh-CN";
		editor.get(path);
		editor.post(path, fields(0, "retry", "never"));
		editor.get(source);
		editor.post(source, form(0, "原文已修改"));
		assertThat(editor.get(path).body()).contains("Mark as up to date");
		assertThat(location(editor.post(path + "/confirm", Map.of("revision", "1")))).isEqualTo(path + "?saved");
		assertThat(editor.get(path).body()).doesNotContain("Mark as up to date");
	}

	@Test
	void pagesOfACodeLinkToEachOther() {
		ConsoleClient editor = editor();
		assertThat(editor.get(TEXT).body()).contains("console/codes/9131/handling\"");
		assertThat(editor.get(path("9131") + "?lang=zh-CN").body())
			.contains("console/codes/9131/texts/zh-CN?lang=zh-CN\"", "处理方式");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/codes/none/handling", "/console/codes/none/handling/history",
			"/console/catalogs/none/codes/429/handling" })
	void unknownCodeShowsAPage(String path) {
		HttpResponse<String> response = editor().get(path);
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("<h1").doesNotContain("Exception");
	}

}
