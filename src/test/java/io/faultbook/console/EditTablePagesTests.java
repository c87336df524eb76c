package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Importing a table of edits in the console, without JavaScript. */
class EditTablePagesTests extends ConsoleTestBase {

	private static final String EDITS = "/console/edits";

	private static final Pattern FIELD = Pattern
		.compile("<input type=\"hidden\" name=\"(packed|\\d+\\.\\w+)\"(?: value=\"([^\"]*)\")?");

	private static String table(String... rows) {
		return "code,language,revision,description,remediation,note\n" + String.join("\n", rows) + '\n';
	}

	private static HttpResponse<String> upload(ConsoleClient editor, String table) {
		editor.get(EDITS);
		return editor.postFile(EDITS, Map.of(), "edits.csv", table.getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, String> hidden(String page) {
		Map<String, String> fields = new HashMap<>(Map.of("action", "save"));
		for (MatchResult field : FIELD.matcher(page).results().toList()) {
			fields.put(field.group(1), (field.group(2) != null) ? field.group(2) : "");
		}
		return fields;
	}

	private static void save(ConsoleClient editor, String code, int revision, String description, String remediation) {
		String path = "/console/codes/" + code + "/texts/en";
		editor.get(path);
		assertThat(editor
			.post(path,
					Map.of("revision", "" + revision, "description", description, "remediation", remediation, "note",
							""))
			.statusCode()).isEqualTo(303);
	}

	private static String served(String code, String field) {
		return String.valueOf(faultbook.get("/codes/" + code).<Object>read("$." + field));
	}

	private static HttpResponse<String> save(ConsoleClient editor, HttpResponse<String> preview,
			String... settlements) {
		Map<String, String> form = hidden(preview.body());
		for (int i = 0; i < settlements.length; i += 2) {
			form.put(settlements[i], settlements[i + 1]);
		}
		return editor.post(EDITS, form);
	}

	@Test
	void changesAreShownBeforeAnythingIsSaved() {
		ConsoleClient editor = editor();
		HttpResponse<String> preview = upload(editor, table("9103,en,0,From a file.,1. One.,", "9119,en,0,,1. One.,",
				"none,en,0,Text.,,", "9119,en,0,<script>alert(1)</script>,<b>,"));
		assertThat(preview.statusCode()).isEqualTo(200);
		assertThat(preview.body()).contains("Nothing is saved yet. Edits: 1. Unchanged: 0. Conflicts: 0. Invalid: 3.",
				"<ins>From a file", "Save 1 edit</button>",
				"What it means (column &quot;description&quot;): Must not be blank.",
				"What to do (column &quot;remediation&quot;): Must not contain HTML.", "Code not found",
				"<th scope=\"row\">3</th>");
		assertThat(served("9103", "description")).isNotEqualTo("From a file.");
		HttpResponse<String> saved = save(editor, preview);
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(saved.body()).contains("Saved: 1. Kept as they were: 0. Still open: 0. Invalid: 3.",
				"href=\"../console/codes/9103/texts/en\"", "href=\"../console/codes/9103/texts/en/history\"",
				"<ins>From a file", "type=\"file\"");
		assertThat(served("9103", "description")).isEqualTo("From a file.");
	}

	@Test
	void conflictsAreSettledInTheSameForm() {
		ConsoleClient editor = editor();
		List<String> codes = List.of("500", "503", "2000");
		for (String code : codes) {
			save(editor, code, 0, "Base.", "1. One.\n2. Two.");
			save(editor, code, 1, "Base.", "1. Theirs.\n2. Two.");
		}
		List<String> rows = new ArrayList<>(List.of("429,en,0,Not a conflict.,,"));
		codes.forEach((code) -> rows.add(code + ",en,1,\"Mine & \"\"quoted\"\".\",\"1. One.\n2. Mine.\",why"));
		HttpResponse<String> preview = upload(editor, table(rows.toArray(String[]::new)));
		assertThat(preview.body()).contains("Edits: 1. Unchanged: 0. Conflicts: 3.", "1. Theirs.\n2. Mine.</textarea>",
				"Changes by editor", "Save 1 edit and settle 3 conflicts");
		HttpResponse<String> settled = save(editor, preview, "3.choice", "theirs", "5.choice", "mine", "7.choice",
				"merged", "7.description", "Merged.", "7.remediation", "1. Theirs.\r\n2. Mine.");
		assertThat(settled.body()).contains("Saved: 3. Kept as they were: 1. Still open: 0.")
			.doesNotContain("name=\"packed\"");
		assertThat(served("429", "description")).isEqualTo("Not a conflict.");
		assertThat(served("500", "remediation")).isEqualTo("1. Theirs.\n2. Two.");
		assertThat(served("503", "description")).isEqualTo("Mine & \"quoted\".");
		assertThat(served("2000", "description")).isEqualTo("Merged.");
		assertThat(served("2000", "remediation")).isEqualTo("1. Theirs.\n2. Mine.");
		assertThat(editor.get("/console/codes/2000/texts/en/history").body()).contains("why");
	}

	@Test
	void conflictThatCannotBeSavedStaysOpen() {
		ConsoleClient editor = editor();
		for (String code : List.of("9144", "401")) {
			save(editor, code, 0, "Base.", "1. One.");
			save(editor, code, 1, "Theirs.", "1. One.");
		}
		HttpResponse<String> preview = upload(editor, table("9144,en,1,Mine.,1. One.,", "401,en,1,Mine.,1. One.,"));
		HttpResponse<String> invalid = save(editor, preview, "2.choice", "merged", "2.description", "Merged.",
				"2.remediation", "<b>no</b>", "3.choice", "mine");
		assertThat(invalid.statusCode()).isEqualTo(409);
		assertThat(invalid.body()).contains("Saved: 1. Kept as they were: 0. Still open: 1.", "Must not contain HTML",
				"&lt;b&gt;no&lt;/b&gt;</textarea>");
		save(editor, "9144", 2, "Faster.", "1. One.");
		HttpResponse<String> stale = save(editor, invalid, "2.choice", "merged", "2.description", "Merged.",
				"2.remediation", "1. Merged.");
		assertThat(stale.body()).contains("Still open: 1.", "Faster", "name=\"2.revision\" value=\"3\"",
				"1. Merged.</textarea>");
		assertThat(served("9144", "description")).isEqualTo("Faster.");
		HttpResponse<String> settled = save(editor, stale, "2.choice", "merged", "2.description", "Merged.",
				"2.remediation", "1. Merged.");
		assertThat(settled.body()).contains("Saved: 1.", "Still open: 0.");
	}

	@ParameterizedTest
	@CsvSource({ "2.choice,ours", "2.revision,x", "packed,no file" })
	void formThatNoPageContainsIsRejected(String field, String value) {
		ConsoleClient editor = editor();
		HttpResponse<String> preview = upload(editor, table("9145,en,0,Text.,,"));
		assertThat(save(editor, preview, "2.choice", "mine", "2.revision", "0", field, value).statusCode())
			.isEqualTo(400);
	}

	@Test
	void characterSetAndDelimiterAreDetected() {
		ConsoleClient editor = editor();
		editor.get(EDITS);
		byte[] file = "code;language;revision;description;remediation\n9146;zh-CN;0;设备没有绑定到当前的账号;\"1. 请检查设备\n2. 重新绑定\"\n"
			.getBytes(Charset.forName("GB18030"));
		HttpResponse<String> preview = editor.postFile(EDITS, Map.of(), "edits.csv", file);
		assertThat(save(editor, preview).body()).contains("Saved: 1.");
		assertThat(faultbook.get("/codes/9146?lang=zh-CN").<String>read("$.description")).isEqualTo("设备没有绑定到当前的账号");
	}

	@Test
	void fileThatCannotBeReadIsExplained() {
		ConsoleClient editor = editor();
		HttpResponse<String> unreadable = upload(editor, "a,b\n1,2\n");
		assertThat(unreadable.statusCode()).isEqualTo(422);
		assertThat(unreadable.body()).contains("revision", "aria-invalid=\"true\"");
		editor.get(EDITS);
		assertThat(editor.postFile(EDITS, Map.of(), "a.csv", new byte[0]).body()).contains("Choose a file");
		byte[] random = new byte[2_000_000];
		new Random(1).nextBytes(random);
		assertThat(editor.postFile(EDITS, Map.of(), "a.csv", random).statusCode()).isEqualTo(413);
	}

	private static void endSession(ConsoleClient editor) {
		editor.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("faultbook-console"))
			.forEach((cookie) -> cookie.setMaxAge(0));
	}

	private static HttpResponse<String> resume(ConsoleClient editor, HttpResponse<String> expired, String password) {
		Map<String, String> form = hidden(expired.body());
		form.putAll(Map.of("username", "editor", "password", password, "action", "preview"));
		return editor.post(EDITS, form);
	}

	@Test
	void settlingContinuesAfterTheSessionEnds() {
		ConsoleClient editor = editor();
		save(editor, "9153", 0, "Base.", "1. One.");
		save(editor, "9153", 1, "Theirs.", "1. One.");
		HttpResponse<String> preview = upload(editor, table("9153,en,1,Mine.,1. One.,"));
		endSession(editor);
		HttpResponse<String> expired = save(editor, preview, "2.choice", "merged", "2.description",
				"Typed before the end.", "2.remediation", "1. Go.");
		assertThat(expired.statusCode()).isEqualTo(403);
		HttpResponse<String> resumed = resume(editor, expired, "secret");
		assertThat(resumed.statusCode()).isEqualTo(200);
		assertThat(resumed.body()).contains("Typed before the end.</textarea>", "Settle 1 conflict");
	}

	@Test
	void fileIsKeptIfTheSessionEndsBeforeItIsSent() {
		ConsoleClient editor = editor();
		editor.get(EDITS);
		endSession(editor);
		byte[] file = table("9131,en,0,Kept.,,").getBytes(StandardCharsets.UTF_8);
		HttpResponse<String> expired = editor.postFile(EDITS, Map.of(), "edits.csv", file);
		assertThat(expired.statusCode()).isEqualTo(403);
		HttpResponse<String> failed = resume(editor, expired, "wrong");
		HttpResponse<String> resumed = resume(editor, failed, "secret");
		assertThat(resumed.body()).contains("Kept", "Save 1 edit");
		assertThat(save(editor, resumed).body()).contains("Saved: 1.");
		editor.get(EDITS);
		HttpResponse<String> forged = editor.postFile(EDITS, Map.of("_csrf", "forged"), "edits.csv", file);
		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(forged.body()).contains("name=\"packed\"");
		endSession(editor);
		byte[] large = new byte[2 * 1024 * 1024 + 1];
		assertThat(editor.postFile(EDITS, Map.of(), "edits.csv", large).body()).contains("choose the file again")
			.doesNotContain("name=\"packed\"");
	}

}
