package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class CodeDetailsPagesTests extends ConsoleTestBase {

	private static final String PAGE = "/console/codes/9103/details";

	private static Map<String, String> form(int revision, String related, String note) {
		return Map.of("revision", "" + revision, "message", message(), "category", "general", "related", related,
				"_retired", "on", "retired", "true", "note", note);
	}

	private static String message() {
		return faultbook.get("/codes/9103").read("$.message");
	}

	private static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElseThrow();
	}

	@Test
	void detailsAreChangedAndListed() {
		ConsoleClient editor = editor();
		assertThat(editor.get(PAGE).body()).doesNotContain("/remove", "can&#39;t be removed");
		HttpResponse<String> invalid = editor.post(PAGE, form(0, "401, nowhere", ""));
		assertThat(invalid.statusCode()).isEqualTo(422);
		assertThat(invalid.body()).contains("nowhere", "value=\"401, nowhere\"", "data-unsaved=\"true\"");
		assertThat(location(editor.post(PAGE, form(0, "401，2065", "old")))).isEqualTo(PAGE + "?saved");
		assertThat(editor.get(PAGE).body()).contains("value=\"401, 2065\"", "data-guard", "id=\"drafts\"");
		assertThat(editor.get(PAGE + "/history").body()).contains("old", "Easily confused with: 401, 2065", "Retired",
				"action=\"../../../../console/codes/9103/details/withdraw\"");
		assertThat(faultbook.get("/codes/9103").<Boolean>read("$.retired")).isTrue();
		assertThat(location(editor.post(PAGE + "/withdraw", Map.of("revision", "1")))).isEqualTo(PAGE + "?saved");
		assertThat(faultbook.get("/codes/9103").<Map<String, ?>>read("$")).doesNotContainKey("retired");
		assertThat(location(editor.post(PAGE + "/revert", Map.of("revision", "2", "to", "1", "note", ""))))
			.isEqualTo(PAGE + "?saved");
		assertThat(faultbook.get("/codes/9103").<Boolean>read("$.retired")).isTrue();
	}

	@Test
	void revisionWhoseCategoryWasRemovedIsNotRestored() {
		ConsoleClient editor = editor();
		String page = "/console/codes/9131/details";
		JdbcClient jdbc = faultbook.bean(JdbcClient.class);
		jdbc.sql("INSERT INTO category (catalog, name, sort_order) VALUES ('link-living', 'short-lived', 999)")
			.update();
		String message = faultbook.get("/codes/9131").read("$.message");
		String category = faultbook.get("/codes/9131").read("$.category");
		editor.get(page);
		editor.post(page, fields(message, 0, "short-lived", ""));
		editor.post(page, fields(message, 1, category, ""));
		jdbc.sql("DELETE FROM category WHERE name = 'short-lived'").update();
		HttpResponse<String> reverted = editor.post(page + "/revert", Map.of("revision", "2", "to", "1", "note", ""));
		assertThat(location(reverted)).isEqualTo(page + "/history");
		assertThat(editor.get(page + "/history").body()).contains("can&#39;t be restored",
				"This category doesn&#39;t exist");
		assertThat(faultbook.get("/codes/9131").<String>read("$.category")).isEqualTo(category);
	}

	@Test
	void differentListsOfRelatedCodesAreAConflict() {
		ConsoleClient editor = editor();
		String page = "/console/codes/9144/details";
		String message = faultbook.get("/codes/9144").read("$.message");
		String category = faultbook.get("/codes/9144").read("$.category");
		editor.get(page);
		assertThat(editor.post(page, fields(message, 0, category, "400")).statusCode()).isEqualTo(303);
		assertThat(editor.post(page, fields(message, 1, category, "500")).statusCode()).isEqualTo(303);
		HttpResponse<String> conflict = editor.post(page, fields(message, 1, category, "503"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("500", "503");
		assertThat(editor.post(page, fields(message, 1, "scene", "500")).statusCode()).isEqualTo(303);
		assertThat(faultbook.get("/codes/9144").<String>read("$.category")).isEqualTo("scene");
	}

	@Test
	void nextCodeOfTheListFollows() {
		ConsoleClient editor = editor();
		String page = "/console/codes/9153/details";
		assertThat(editor.get(page + "?list=state%3Dall").body()).contains("rel=\"prev\"", "rel=\"next\"",
				"Back to the list", "value=\"next\"", "name=\"list\" value=\"state=all");
		Map<String, String> form = fields(faultbook.get("/codes/9153").read("$.message"), 0, "general", "");
		form.put("list", "state=all");
		form.put("action", "next");
		assertThat(location(editor.post(page, form))).startsWith("/console/codes/").contains("?saved=next&list=");
	}

	/** Fields of a code that isn't retired. */
	static Map<String, String> fields(String message, int revision, String category, String related) {
		return new HashMap<>(Map.of("revision", "" + revision, "message", message, "category", category, "related",
				related, "_retired", "on", "note", ""));
	}

	@Test
	void formSentAfterTheSessionEndedIsResumed() {
		ConsoleClient client = new ConsoleClient(faultbook);
		client.get("/console/sign-in");
		Map<String, String> form = form(0, "401, 28601", "kept");
		HttpResponse<String> expired = client.post(PAGE, form);
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("name=\"related\" value=\"401, 28601\"", "name=\"retired\"", "password",
				"Easily confused with");
		form = new HashMap<>(form);
		form.putAll(Map.of("action", "preview", "username", "editor", "password", "secret"));
		HttpResponse<String> resumed = client.post(PAGE, form);
		assertThat(resumed.statusCode()).isEqualTo(200);
		assertThat(resumed.body()).contains("value=\"401, 28601\"", "value=\"kept\"", "data-unsaved=\"true\"")
			.containsPattern("name=\"retired\"[^>]*checked");
	}

	@Test
	void addedCodeIsRemoved() {
		ConsoleClient editor = editor();
		add(editor, "R-1");
		assertThat(editor.get("/console/codes/R-1/details").body()).contains("/details/remove");
		HttpResponse<String> stale = editor.post("/console/codes/R-1/details/remove", Map.of("revision", "4"));
		assertThat(location(stale)).isEqualTo("/console/codes/R-1/details?stale=unknown");
		HttpResponse<String> removed = editor.post("/console/codes/R-1/details/remove", Map.of("revision", "0"));
		assertThat(location(removed)).isEqualTo("/console");
		assertThat(editor.get("/console/codes/R-1/details").statusCode()).isEqualTo(404);
	}

	private static void add(ConsoleClient editor, String code) {
		editor.get("/console/new");
		editor.post("/console/new", Map.of("code", code, "message", "x", "category", "general"));
	}

	@Test
	void pageSaysWhyAnAddedCodeCannotBeRemoved() {
		ConsoleClient editor = editor();
		add(editor, "R-2");
		String page = "/console/codes/R-2/details";
		editor.get(page);
		editor.post("/console/codes/R-2/texts/en", form(0, "Text."));
		Map<String, String> form = fields("x", 0, "general", "");
		form.put("retired", "true");
		assertThat(location(editor.post(page, form))).isEqualTo(page + "?saved");
		assertThat(editor.get(page).body()).contains("can&#39;t be removed").doesNotContain("/details/remove");
		assertThat(editor.get("/codes/R-2?lang=en").body()).contains("no longer in use")
			.doesNotContain("vendor&#39;s table");
	}

}
