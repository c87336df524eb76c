package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

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

	@Test
	void detailsAreChangedAndListed() {
		ConsoleClient editor = editor();
		assertThat(editor.get(PAGE).body()).doesNotContain("/remove");
		HttpResponse<String> invalid = editor.post(PAGE, form(0, "401, nowhere", ""));
		assertThat(invalid.statusCode()).isEqualTo(422);
		assertThat(invalid.body()).contains("nowhere").contains("value=\"401, nowhere\"");
		HttpResponse<String> saved = editor.post(PAGE, form(0, "401，2065", "old"));
		assertThat(saved.headers().firstValue("Location")).hasValue(PAGE + "?saved");
		assertThat(editor.get(PAGE).body()).contains("401, 2065", "<td>old</td>");
		assertThat(faultbook.get("/codes/9103").<Boolean>read("$.retired")).isTrue();
		HttpResponse<String> stale = editor.post(PAGE, form(0, "28601", "mine"));
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("role=\"alert\"", "value=\"28601\"", "name=\"revision\" value=\"1\"");
	}

	@Test
	void addedCodeIsRemoved() {
		ConsoleClient editor = editor();
		editor.get("/console/new");
		editor.post("/console/new", Map.of("code", "R-1", "message", "x", "category", "general"));
		assertThat(editor.get("/console/codes/R-1/details").body()).contains("/details/remove");
		HttpResponse<String> stale = editor.post("/console/codes/R-1/details/remove", Map.of("revision", "4"));
		assertThat(stale.headers().firstValue("Location")).hasValue("/console/codes/R-1/details?stale");
		HttpResponse<String> removed = editor.post("/console/codes/R-1/details/remove", Map.of("revision", "0"));
		assertThat(removed.headers().firstValue("Location")).hasValue("/console");
		assertThat(editor.get("/console/codes/R-1/details").statusCode()).isEqualTo(404);
	}

}
