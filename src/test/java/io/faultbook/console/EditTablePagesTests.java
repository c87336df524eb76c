package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Importing a table of edits in the console, without JavaScript. */
class EditTablePagesTests extends ConsoleTestBase {

	private static final String EDITS = "/console/edits";

	private static final Pattern FIELD = Pattern
		.compile("<input type=\"hidden\" name=\"(\\d+\\.\\w+)\"(?: value=\"([^\"]*)\")?");

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

	@Test
	void resultIsShownByRow() {
		ConsoleClient editor = editor();
		HttpResponse<String> result = upload(editor, table("9103,en,0,From a file.,1. One.,", "9119,en,0,,1. One.,",
				"none,en,0,Text.,,", "9119,en,0,<script>alert(1)</script>,<b>,"));
		assertThat(result.statusCode()).isEqualTo(200);
		assertThat(result.body()).contains("Saved: 1. Unchanged: 0. Conflicts: 0. Invalid: 3.",
				"description: Must not be blank.", "remediation: Must not contain HTML.", "Code not found",
				"<th scope=\"row\">3</th>");
		assertThat(served("9103", "description")).isEqualTo("From a file.");
	}

	@Test
	void conflictsAreSettledInOneForm() {
		ConsoleClient editor = editor();
		List<String> codes = List.of("500", "503", "2000");
		for (String code : codes) {
			save(editor, code, 0, "Base.", "1. One.\n2. Two.");
			save(editor, code, 1, "Base.", "1. Theirs.\n2. Two.");
		}
		String page = upload(editor,
				table(codes.stream()
					.map((code) -> code + ",en,1,Mine & \"\"quoted\"\".,\"1. One.\n2. Mine.\",why"
						.replace("Mine & \"\"quoted\"\".", "\"Mine & \"\"quoted\"\".\""))
					.toArray(String[]::new)))
			.body();
		assertThat(page).contains("Conflicts: 3.", "1. Theirs.\n2. Mine.</textarea>", "Changes by editor");
		Map<String, String> form = hidden(page.replace("&amp;", "&").replace("&quot;", "'"));
		form.putAll(Map.of("0.choice", "theirs", "1.choice", "mine", "2.choice", "merged", "2.description", "Merged.",
				"2.remediation", "1. Theirs.\r\n2. Mine."));
		HttpResponse<String> settled = editor.post(EDITS + "/settle", form);
		assertThat(settled.body()).contains("Saved: 2. Kept as they were: 1. Still open: 0.");
		assertThat(served("500", "remediation")).isEqualTo("1. Theirs.\n2. Two.");
		assertThat(served("503", "remediation")).isEqualTo("1. One.\n2. Mine.");
		assertThat(served("2000", "description")).isEqualTo("Merged.");
		assertThat(served("2000", "remediation")).isEqualTo("1. Theirs.\n2. Mine.");
		assertThat(editor.get("/console/codes/2000/texts/en/history").body()).contains("why");
	}

	@Test
	void conflictThatCannotBeSavedStaysOpen() {
		ConsoleClient editor = editor();
		save(editor, "9144", 0, "Base.", "1. One.");
		save(editor, "9144", 1, "Theirs.", "1. One.");
		String page = upload(editor, table("9144,en,1,Mine.,1. One.,")).body();
		Map<String, String> form = hidden(page);
		form.putAll(Map.of("0.choice", "merged", "0.description", "Merged.", "0.remediation", "<b>no</b>"));
		HttpResponse<String> invalid = editor.post(EDITS + "/settle", form);
		assertThat(invalid.statusCode()).isEqualTo(409);
		assertThat(invalid.body()).contains("Still open: 1.", "Must not contain HTML",
				"&lt;b&gt;no&lt;/b&gt;</textarea>");
		save(editor, "9144", 2, "Faster.", "1. One.");
		editor.get(EDITS);
		form.put("0.remediation", "1. Merged.");
		HttpResponse<String> stale = editor.post(EDITS + "/settle", form);
		assertThat(stale.body()).contains("Still open: 1.", "Faster", "name=\"0.revision\" value=\"3\"");
		assertThat(editor.post(EDITS + "/settle", Map.of("0.code", "9144", "0.revision", "x")).statusCode())
			.isEqualTo(400);
		assertThat(served("9144", "description")).isEqualTo("Faster.");
	}

	@Test
	void characterSetAndDelimiterAreDetected() {
		ConsoleClient editor = editor();
		editor.get(EDITS);
		byte[] file = "code;language;revision;description;remediation\n9146;zh-CN;0;设备没有绑定到当前的账号;\"1. 请检查设备\n2. 重新绑定\"\n"
			.getBytes(Charset.forName("GB18030"));
		assertThat(editor.postFile(EDITS, Map.of(), "edits.csv", file).body()).contains("Saved: 1.");
		assertThat(faultbook.get("/codes/9146?lang=zh-CN").<String>read("$.description")).isEqualTo("设备没有绑定到当前的账号");
	}

	@Test
	void fileThatCannotBeReadIsExplained() {
		ConsoleClient editor = editor();
		HttpResponse<String> unreadable = upload(editor, "a,b\n1,2\n");
		assertThat(unreadable.statusCode()).isEqualTo(422);
		assertThat(unreadable.body()).contains("revision", "aria-invalid=\"true\"");
		assertThat(editor.postFile(EDITS, Map.of("_csrf", "forged"), "a.csv", new byte[] { 'a' }).statusCode())
			.isEqualTo(403);
		editor.get(EDITS);
		assertThat(editor.postFile(EDITS, Map.of(), "a.csv", new byte[0]).body()).contains("Choose a file");
	}

	@Test
	void settlingContinuesAfterTheSessionEnds() {
		ConsoleClient editor = editor();
		save(editor, "9153", 0, "Base.", "1. One.");
		save(editor, "9153", 1, "Theirs.", "1. One.");
		String page = upload(editor, table("9153,en,1,Mine.,1. One.,")).body();
		Map<String, String> form = hidden(page);
		form.putAll(Map.of("0.choice", "merged", "0.description", "Typed before the end.", "0.remediation", "1. Go."));
		editor.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("faultbook-console"))
			.forEach((cookie) -> cookie.setMaxAge(0));
		HttpResponse<String> expired = editor.post(EDITS + "/settle", form);
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("value=\"Typed before the end.\"", "console/edits/settle");
		form.putAll(Map.of("username", "editor", "password", "secret", "action", "preview"));
		HttpResponse<String> resumed = editor.post(EDITS + "/settle", form);
		assertThat(resumed.statusCode()).isEqualTo(200);
		assertThat(resumed.body()).contains("Typed before the end.</textarea>", "Settle the conflicts");
	}

}
