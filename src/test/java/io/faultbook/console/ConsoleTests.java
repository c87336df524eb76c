package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The console without JavaScript, and how it keeps what editors have typed. */
class ConsoleTests extends ConsoleTestBase {

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "BREW" })
	void unsupportedMethodReturns405(String method) {
		ConsoleClient editor = editor();
		HttpResponse<String> response = editor.send(method, TEXT);
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
	}

	@Test
	void pagesHaveSecurityHeaders() {
		HttpResponse<String> page = editor().get(TEXT);
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("frame-ancestors 'none'", "script-src 'self'");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@Test
	void savedEditIsServedAndInTheHistory() {
		ConsoleClient editor = editor();
		int before = revision("en");
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, form(before, "Saved by a form " + before));
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location")).hasValue(TEXT + "?saved");
		assertThat(faultbook.get("/codes/9131").<String>read("$.description")).isEqualTo("Saved by a form " + before);
		assertThat(editor.get(TEXT + "/history").body()).contains("Saved", "<ins>");
	}

	@Test
	void conflictShowsBothTexts() {
		ConsoleClient editor = editor();
		int before = revision("zh-CN");
		String text = "/console/codes/9131/texts/zh-CN";
		editor.get(text);
		assertThat(editor.post(text, form(before, "他人的说明")).statusCode()).isEqualTo(303);
		editor.get(text);
		HttpResponse<String> conflict = editor.post(text, form(before, "我的说明 <script>"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("我的说明 &lt;script&gt;</textarea>", "他人",
				"name=\"revision\" value=\"" + (before + 1) + "\"");
		assertThat(editor.post(text, form(before + 1, "合并的说明")).statusCode()).isEqualTo(303);
		assertThat(faultbook.get("/codes/9131?lang=zh-CN").<String>read("$.description")).isEqualTo("合并的说明");
	}

	@Test
	void invalidFieldIsMarkedAndInputIsKept() {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT,
				Map.of("revision", "0", "description", " ", "remediation", "[x](javascript:alert(1))", "note", "kept"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("[x](javascript:alert(1))</textarea>", "value=\"kept\"",
				"aria-invalid=\"true\"");
	}

	@Test
	void pagesOfTheHistoryShowEveryRevisionOnce() {
		ConsoleClient editor = editor();
		String text = "/console/codes/9146/texts/en";
		editor.get(text);
		for (int i = 0; i < 23; i++) {
			assertThat(editor.post(text, form(i, "Number " + (i + 1) + ".")).statusCode()).isEqualTo(303);
		}
		String first = editor.get(text + "/history").body();
		String second = editor.get(text + "/history?page=1").body();
		assertThat(numbers(first)).containsExactlyElementsOf(IntStream.range(0, 20).mapToObj((i) -> 23 - i).toList());
		assertThat(numbers(second)).containsExactly(3, 2, 1);
		assertThat(first).contains("<del>3</del><ins>4</ins>");
		assertThat(second).contains("<del>2</del><ins>3</ins>");
	}

	private static List<Integer> numbers(String page) {
		return Pattern.compile("<li value=\"(\\d+)\">")
			.matcher(page)
			.results()
			.map((item) -> Integer.valueOf(item.group(1)))
			.toList();
	}

	@Test
	void inputIsKeptWhenTheDatabaseIsDown() {
		try (FaultbookInstance other = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.editor.password={noop}secret")) {
			ConsoleClient client = new ConsoleClient(other);
			client.signIn("editor", "secret");
			client.get(TEXT);
			client.post(TEXT, form(0, "Saved by someone else."));
			client.get(TEXT);
			other.bean(HikariDataSource.class).close();
			Map<String, String> preview = Map.of("revision", "0", "description", "Typed <b>.", "remediation",
					"1. Typed.", "note", "n", "action", "preview");
			for (Map<String, String> form : List.of(form(1, "Typed <b>."), form(0, "Typed <b>."), preview)) {
				HttpResponse<String> response = client.post(TEXT, form);
				assertThat(response.statusCode()).isEqualTo(503);
				assertThat(response.body()).contains("Typed &lt;b&gt;.</textarea>", "1. Typed.</textarea>",
						"value=\"n\"");
			}
			HttpResponse<String> added = client.post("/console/new",
					Map.of("code", "DB-1", "message", "typed", "category", "general"));
			assertThat(added.statusCode()).isEqualTo(503);
			assertThat(added.body()).contains("value=\"DB-1\"", "value=\"typed\"", "role=\"alert\"");
			HttpResponse<String> imported = client.postFile("/console/imports", Map.of("title", "Typed title"), "a.csv",
					"code,message\n1,typed\n".getBytes(StandardCharsets.UTF_8));
			assertThat(imported.statusCode()).isEqualTo(503);
			assertThat(imported.body()).contains("value=\"Typed title\"", "so the table wasn&#39;t imported");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "*a ", "> ", "[", "**a *b ", "- " })
	void previewOfInvalidTextShowsOnlyErrors(String piece) {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT, Map.of("revision", "0", "description", "", "remediation",
				piece.repeat(40_000) + "<script>", "note", "", "action", "preview"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).containsPattern("id=\"description-error\">[^<]")
			.containsPattern("id=\"remediation-error\">[^<]")
			.containsPattern("id=\"preview\"[^>]*></div>");
	}

	@Test
	void withdrawAndRevertNeedTheCurrentRevision() {
		ConsoleClient editor = editor();
		String text = "/console/codes/9144/texts/en";
		editor.get(text);
		editor.post(text, form(0, "First."));
		assertThat(editor.post(text + "/withdraw", Map.of("revision", "0")).headers().firstValue("Location"))
			.hasValue(text + "/history?stale");
		assertThat(editor.post(text + "/withdraw", Map.of("revision", "1")).headers().firstValue("Location"))
			.hasValue(text + "?saved");
		assertThat(editor.post(text + "/revert", Map.of("revision", "2", "to", "1")).headers().firstValue("Location"))
			.hasValue(text + "?saved");
		assertThat(faultbook.get("/codes/9144").<String>read("$.description")).isEqualTo("First.");
	}

	@Test
	void addingACodeRedirectsToItsText() {
		ConsoleClient editor = editor();
		editor.get("/console/new");
		Map<String, String> code = Map.of("code", " CT-1 ", "message", "a message", "category", "general");
		HttpResponse<String> response = editor.post("/console/new", code);
		assertThat(response.headers().firstValue("Location")).hasValue("/console/codes/CT-1/texts/en");
		assertThat(editor.get("/console/codes/CT-1/texts/en").statusCode()).isEqualTo(200);
		assertThat(editor.get("/console?state=missing").body()).contains("CT-1");
		editor.get("/console/new");
		assertThat(editor.post("/console/new", code).statusCode()).isEqualTo(409);
		assertThat(editor.post("/console/new", Map.of("code", "a/b", "message", "m", "category", "general")).body())
			.contains("aria-invalid=\"true\"", "value=\"a/b\"");
	}

	@Test
	void tooLongCodeIsRejected() {
		ConsoleClient editor = editor();
		assertThat(editor.get("/console/new").body()).doesNotContain("maxlength");
		HttpResponse<String> response = editor.post("/console/new",
				Map.of("code", "C".repeat(65), "message", "m", "category", "general"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("A code must have at most 64 characters");
	}

	@Test
	void withdrawingTheLastTextOfACodeIsExplained() {
		ConsoleClient editor = editor();
		editor.get("/console/new");
		editor.post("/console/new", Map.of("code", "CT-2", "message", "m", "category", "general"));
		String text = "/console/codes/CT-2/texts/en";
		editor.get(text);
		editor.post(text, form(0, "Only text."));
		String location = editor.post(text + "/withdraw", Map.of("revision", "1"))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(location).isEqualTo(text + "?saved=withdrawn");
		assertThat(editor.get(location).body()).contains("Readers no longer find this code");
		assertThat(editor.get("/codes/CT-2").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/codes/none/texts/en", "/console/codes/9131/texts/en_US", "/console?state=x",
			"/console?page=-1" })
	void invalidRequestShowsAPage(String path) {
		HttpResponse<String> response = editor().get(path);
		assertThat(response.statusCode()).isBetween(400, 404);
		assertThat(response.body()).contains("<h1").doesNotContain("Exception");
	}

}
