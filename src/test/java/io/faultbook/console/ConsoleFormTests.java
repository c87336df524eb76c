package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.Map;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the console reads its forms, and where it redirects afterward. */
class ConsoleFormTests extends ConsoleTestBase {

	@Test
	void repeatedFieldIsRejected() {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT + "?description=again",
				Map.of("revision", "0", "description", "once", "remediation", "", "note", "", "action", "save"));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("description", "more than once");
		assertThat(editor.get(TEXT).body()).doesNotContain("once,again", "again,once");
	}

	@Test
	void errorNamesTheMissingField() {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, Map.of("description", "d", "remediation", ""));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("The parameter &quot;revision&quot; is required");
	}

	@Test
	void unknownActionIsRejected() {
		ConsoleClient editor = editor();
		int before = revision("en");
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, Map.of("revision", "" + before, "description",
				"Unknown action.", "remediation", "", "note", "", "action", "publish"));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("action");
		assertThat(revision("en")).isEqualTo(before);
	}

	@Test
	void incompleteFormIsRejected() {
		ConsoleClient editor = editor();
		int before = revision("en");
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT,
				Map.of("revision", "" + before, "description", "Cut off.", "noRemediation", "perhaps"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("Cut off.</textarea>", "This value isn&#39;t allowed.")
			.containsPattern("id=\"remediation-error\">This field is required")
			.doesNotContain("java.");
		assertThat(revision("en")).isEqualTo(before);
	}

	@Test
	void rejectedFormKeepsItsValues() {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		Map<String, String> form = Map.of("revision", "0", "description", "Kept.", "remediation", "1. Kept.", "note",
				"kept", "noRemediation", "perhaps");
		HttpResponse<String> response = editor.post(TEXT, form);
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("Kept.</textarea>", "1. Kept.</textarea>", "value=\"kept\"",
				"This value isn&#39;t allowed.");
	}

	@ParameterizedTest
	@CsvSource({ "save,422", "preview,200" })
	void remediationIsRejectedIfNoneIsIntended(String action, int status) {
		ConsoleClient editor = editor();
		int before = revision("en");
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, Map.of("revision", "" + before, "description", "d",
				"remediation", "1. Kept.", "note", "", "noRemediation", "true", "action", action));
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).containsPattern("id=\"remediation-error\">There is a remediation, but")
			.contains("1. Kept.</textarea>");
		assertThat(revision("en")).isEqualTo(before);
	}

	@Test
	void reasonAloneIsKeptAndNotSaved() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9144/texts/en";
		editor.get(path);
		editor.post(path, form(0, "Text."));
		HttpResponse<String> unchanged = editor.post(path, form(1, "Text."));
		assertThat(unchanged.statusCode()).isEqualTo(200);
		assertThat(unchanged.body()).contains("Nothing was changed, so nothing was saved.", "name=\"note\" value=\"n\"",
				"data-unsaved=\"true\"");
		assertThat(editor.get(path + "/history").body()).contains("<li value=\"1\">")
			.doesNotContain("<li value=\"2\">");
	}

	@Test
	void revertingToWhatReadersSeeIsNotCalledSaved() {
		ConsoleClient editor = editor();
		String path = "/console/codes/2062/texts/en";
		editor.get(path);
		editor.post(path, form(0, "One."));
		editor.post(path, form(1, "Two."));
		editor.post(path, form(2, "One."));
		HttpResponse<String> reverted = editor.post(path + "/revert", Map.of("revision", "3", "to", "1"));
		assertThat(reverted.headers().firstValue("Location")).hasValue(path + "?saved=unchanged");
		assertThat(editor.get(path + "?saved=unchanged").body()).contains("Nothing was changed");
	}

	@Test
	void revisionThatDoesNotExistIsCalledSo() {
		ConsoleClient editor = editor();
		String path = "/console/codes/9146/texts/en";
		editor.get(path);
		HttpResponse<String> response = editor.post(path, form(99, "Text."));
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(response.body())
			.contains("The revision that you started from doesn&#39;t exist.", "Text.</textarea>")
			.doesNotContain("Someone else");
		assertThat(editor.post(path + "/confirm", Map.of("revision", "99")).headers().firstValue("Location"))
			.hasValue(path + "/history?stale=unknown");
		assertThat(editor.get(path + "/history?stale=unknown").body()).contains("a revision that doesn&#39;t exist");
	}

	/** Parameters bind only to the components of the form's record. */
	@ParameterizedTest
	@ValueSource(strings = { "description.bytes[99999999]", "class.module.name", "note[0]", "key.code", "_none" })
	void unknownParametersAreIgnored(String name) {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, Map.of("revision", "0", "description", "d", "remediation", "",
				"note", "", "action", "preview", name, "x"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("9131");
	}

	@Test
	void redirectKeepsTheChosenLanguage() {
		ConsoleClient editor = editor();
		String text = "/console/codes/9119/texts/en";
		editor.get(text);
		assertThat(editor.post(text + "?lang=zh-CN", form(0, "Chosen.")).headers().firstValue("Location"))
			.hasValue(text + "?saved&lang=zh-CN");
	}

	@Test
	void redirectsAndFormsKeepThePathPrefix() {
		try (FaultbookInstance other = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.editor.password={noop}secret", "server.servlet.context-path=/tools")) {
			ConsoleClient client = new ConsoleClient(other);
			client.get("/tools/console/sign-in");
			client.post("/tools/console/sign-in", Map.of("username", "editor", "password", "secret"));
			String text = "/tools" + TEXT;
			assertThat(client.get(text).body()).contains("action=\"../../../../console/codes/9131/texts/en\"");
			assertThat(client.post(text, form(0, "Below a prefix.")).headers().firstValue("Location"))
				.hasValue(text + "?saved");
		}
	}

}
