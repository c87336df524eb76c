package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of changes that are based on an earlier revision, without JavaScript. */
class MergeTests extends ConsoleTestBase {

	private static Map<String, String> fields(int revision, String description, String remediation) {
		return Map.of("revision", "" + revision, "description", description, "remediation", remediation, "note", "");
	}

	private static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElseThrow();
	}

	private static String served(String code, String field) {
		return String.valueOf(faultbook.get("/codes/" + code).<Object>read("$." + field));
	}

	@Test
	void changesOfDifferentFieldsAreBothSaved() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9131/texts/en";
		editor.get(path);
		editor.post(path, fields(0, "First.", "1. One.\n2. Two."));
		assertThat(location(editor.post(path, fields(1, "Theirs.", "1. One.\r\n2. Two.")))).isEqualTo(path + "?saved");
		HttpResponse<String> merged = editor.post(path, fields(1, "First.", "1. Mine."));
		assertThat(location(merged)).isEqualTo(path + "?saved=merged");
		assertThat(served("9131", "description")).isEqualTo("Theirs.");
		assertThat(served("9131", "remediation")).isEqualTo("1. Mine.");
		assertThat(editor.get(path + "?saved=merged").body()).contains("both changes were kept");
	}

	@Test
	void changesOfDifferentStepsAreMergedForReview() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9119/texts/en";
		editor.get(path);
		editor.post(path, fields(0, "Text.", "1. One.\n2. Two.\n3. Three."));
		editor.post(path, fields(1, "Text.", "1. Theirs.\n2. Two.\n3. Three."));
		HttpResponse<String> conflict = editor.post(path, fields(1, "Text.", "1. One.\n2. Two.\n3. Mine."));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body())
			.contains("1. Theirs.\n2. Two.\n3. Mine.</textarea>", "name=\"revision\" value=\"2\"")
			.doesNotContain("class=\"overlap\"");
		assertThat(served("9119", "remediation")).contains("Theirs").doesNotContain("Mine");
	}

	@Test
	void overlapIsMarkedAndTheRestIsMerged() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9146/texts/en";
		editor.get(path);
		editor.post(path, fields(0, "Text.", "1. One.\n2. Two.\n3. Three."));
		editor.post(path, fields(1, "Theirs.", "1. One.\n2. Second.\n3. Theirs."));
		HttpResponse<String> conflict = editor.post(path, fields(1, "Text.", "1. Mine.\n2. 2nd.\n3. Three."));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("Theirs.</textarea>", "1. Mine.\n2. 2nd.\n3. Theirs.</textarea>",
				"class=\"overlap\"", "You both changed");
	}

	@Test
	void remediationIsNotMergedWithTheDecisionToHaveNone() {
		ConsoleClient editor = editor();
		String path = "/console/codes/460/texts/en";
		editor.get(path);
		editor.post(path, fields(0, "Text.", ""));
		editor.post(path, fields(1, "Text.", "1. Theirs."));
		Map<String, String> mine = new HashMap<>(fields(1, "Text.", ""));
		mine.put("noRemediation", "true");
		HttpResponse<String> conflict = editor.post(path, mine);
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("1. Theirs.</textarea>")
			.containsPattern("name=\"noRemediation\" value=\"true\" checked");
	}

	@Test
	void withdrawalCountsAsAChange() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9144/texts/en";
		String source = served("9144", "description");
		editor.get(path);
		editor.post(path, fields(0, "Edited.", "1. One."));
		editor.post(path + "/withdraw", Map.of("revision", "1"));
		HttpResponse<String> saved = editor.post(path, fields(1, "Edited.", "1. One."));
		assertThat(location(saved)).isEqualTo(path + "?saved=merged");
		assertThat(served("9144", "description")).isEqualTo(source);
	}

	@Test
	void handlingIsMergedByField() {
		ConsoleClient editor = editor();
		String path = "/console/codes/429/handling";
		editor.get(path);
		Map<String, String> base = Map.of("revision", "0", "retry", "never", "actors[0]", "user", "httpStatus", "",
				"note", "");
		editor.post(path, base);
		Map<String, String> theirs = new HashMap<>(base);
		theirs.putAll(Map.of("revision", "1", "retry", "later"));
		editor.post(path, theirs);
		Map<String, String> mine = new HashMap<>(base);
		mine.putAll(Map.of("revision", "1", "httpStatus", "429"));
		assertThat(location(editor.post(path, mine))).endsWith("?saved=merged");
		assertThat(served("429", "retry")).isEqualTo("later");
		assertThat(served("429", "httpStatus")).isEqualTo("429");
	}

	@Test
	void detailsAreMergedByField() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9112/details";
		editor.get(path);
		String category = served("9112", "category");
		editor.post(path, CodeDetailsPagesTests.fields(served("9112", "message"), 0, category, "401, 2065"));
		editor.post(path, CodeDetailsPagesTests.fields(served("9112", "message"), 1, "general", "401, 2065, 460"));
		Map<String, String> mine = CodeDetailsPagesTests.fields(served("9112", "message"), 1, category, "2065 28601");
		assertThat(location(editor.post(path, mine))).isEqualTo(path + "?saved=merged");
		assertThat(editor.get(path).body()).contains("value=\"460, 2065, 28601\"")
			.containsPattern("value=\"general\" selected");
		assertThat(category).isNotEqualTo("general");
	}

	@Test
	void detailsThatOverlapAreShown() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9119/details";
		editor.get(path);
		String category = served("9119", "category");
		Map<String, String> theirs = CodeDetailsPagesTests.fields(served("9119", "message"), 0, "general", "");
		editor.post(path, theirs);
		Map<String, String> mine = CodeDetailsPagesTests.fields(served("9119", "message"), 0, "device", "401");
		HttpResponse<String> conflict = editor.post(path, mine);
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body())
			.contains("Nothing that you typed is lost", "name=\"revision\" value=\"1\"", "value=\"401\"",
					"class=\"overlap\"", "<ins>")
			.containsPattern("value=\"device\" selected");
		assertThat(category).isNotIn("general", "device");
	}

}
