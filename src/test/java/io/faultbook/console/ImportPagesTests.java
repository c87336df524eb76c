package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.faultbook.FormClient;
import io.faultbook.imports.ImportDrafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The import of a table in the console, step by step, without a browser. */
class ImportPagesTests extends ImportPagesTestBase {

	@Test
	void tableBecomesACatalog() {
		String draft = location(upload(TABLE, "title", "Acme Gateway 3"));
		assertThat(this.editor.get(draft).body()).contains("2 codes for the new catalog &quot;Acme Gateway 3&quot;",
				"Automatic: Code", "The header contains", "device busy");
		assertThat(this.editor.get(draft + "/changes").body())
			.contains("creates the catalog &quot;Acme Gateway 3&quot; with 2 codes");
		assertThat(location(apply(draft, ""))).isEqualTo(draft);
		assertThat(this.editor.get(draft).body())
			.contains("The import was applied.", "Codes added: 2, retired: 0, changed: 0", "Go back to this table")
			.contains("href=\"../../catalogs/acme-gateway-3/codes\"");
		assertThat(this.editor.get("/catalogs/acme-gateway-3/codes/1001").statusCode()).isEqualTo(200);
		assertThat(this.editor.get(IMPORTS).body()).contains("codes.csv", "Acme Gateway 3",
				"Added: 2. Retired: 0. Changed: 0.");
	}

	@Test
	void nothingButFileAndCatalogIsRequired() {
		assertThat(this.editor.get(draft(TABLE, "required")).body())
			.contains("2 codes for the new catalog &quot;required&quot;");
	}

	@Test
	void chineseTitleAndFileNameAreKept() {
		HttpResponse<String> response = this.editor.postFile(IMPORTS, Map.of("title", "网关", "name", "wangguan"),
				"错误码.csv", TABLE.getBytes(StandardCharsets.UTF_8));
		assertThat(this.editor.get(location(response)).body()).contains("网关", "错误码.csv");
	}

	@ParameterizedTest
	@CsvSource({ "name,Bad Name,'lowercase letters from a to z, digits, and hyphens'",
			"name,link-living,A catalog with this name already exists", "title,…,'Enter a name'",
			"catalog,unknown,This catalog doesn&#39;t exist", "date,2026-99-99,Must be a date",
			"url,ftp://acme.example,Must be a URL" })
	void wrongFieldIsMarkedAndKept(String field, String value, String message) {
		HttpResponse<String> response = upload(TABLE, field, value, "format", "json");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains(message, "<option value=\"json\" selected=\"selected\">");
		if (!field.equals("catalog")) {
			assertThat(response.body()).contains("value=\"" + value + "\"");
		}
	}

	@Test
	void missingFileIsMarked() {
		HttpResponse<String> response = upload("", "title", "Kept title");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("Choose a file that isn&#39;t empty.", "value=\"Kept title\"");
	}

	@ParameterizedTest
	@CsvSource({ "a.json,'{','isn&#39;t valid JSON (line 1).'", "a.xlsx,'PK\u0003\u0004','isn&#39;t valid XLSX.'" })
	void unreadableFileIsExplained(String name, String content, String message) {
		HttpResponse<String> response = this.editor.postFile(IMPORTS, Map.of("name", "unreadable"), name,
				content.getBytes(StandardCharsets.UTF_8));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains(message, "value=\"unreadable\"");
	}

	@Test
	void largeFileIsExplained() {
		HttpResponse<String> response = this.editor.postFile(IMPORTS, Map.of("name", "too-large"), "a.csv",
				new byte[ImportDrafts.MAX_FILE_BYTES + 1]);
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("The file has more than 20 MB.", "value=\"too-large\"");
	}

	@Test
	void incompleteFormIsRejected() {
		HttpResponse<String> response = this.editor.postFile(IMPORTS, Map.of(), "a.csv\"\r\n\r\n--",
				new byte[] { '-' });
		assertThat(response.statusCode()).isIn(400, 422);
	}

	@Test
	void fileOfAStrangerIsRejected() {
		ConsoleClient stranger = new ConsoleClient(faultbook);
		assertThat(stranger.postFile(IMPORTS, Map.of("name", "stranger"), "a.csv", new byte[] { 'a' }).statusCode())
			.isEqualTo(403);
		this.editor.get(IMPORTS);
		assertThat(this.editor.postWithoutToken(IMPORTS, Map.of("name", "stranger")).statusCode()).isEqualTo(403);
	}

	@Test
	void detectionsCanBeChangedAndDetectedAgain() {
		String draft = draft(TABLE, "overridden");
		HttpResponse<String> page = this.editor.get(draft);
		HttpResponse<String> response = change(draft, tag(page), "column", "3", "role", "remediation", "language",
				"de");
		assertThat(location(response)).isEqualTo(draft);
		page = this.editor.get(draft);
		assertThat(page.body()).contains("The draft was changed.", "You specified it.",
				"<option value=\"remediation\" selected=\"selected\">", "<option value=\"de\" selected=\"selected\">");
		change(draft, tag(page), "column", "3", "role", "", "language", "");
		assertThat(this.editor.get(draft).body()).contains("Automatic: What it means");
	}

	@Test
	void wrongRowIsMarkedAndKept() {
		String draft = draft(TABLE, "wrong-row");
		HttpResponse<String> response = change(draft, tag(this.editor.get(draft)), "headerRow", "9", "column", "1",
				"role", "alias");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("The table has no such row.", "<option value=\"9\" selected=\"selected\">",
				"<option value=\"alias\" selected=\"selected\">");
	}

	@Test
	void changeOfAnOldDraftIsShownAgain() {
		String draft = draft(TABLE, "old-draft");
		String tag = tag(this.editor.get(draft));
		change(draft, tag, "headerRow", "1");
		HttpResponse<String> response = change(draft, tag, "charset", "GB18030");
		assertThat(response.statusCode()).isEqualTo(412);
		assertThat(response.body()).contains("changed in the meantime",
				"<option value=\"GB18030\" selected=\"selected\">");
		assertThat(change(draft, tag(response), "charset", "GB18030").statusCode()).isBetween(302, 303);
	}

	@Test
	void secondFileAddsALanguage() {
		String draft = draft(TABLE, "two-files");
		String tag = tag(this.editor.get(draft));
		byte[] chinese = "code,说明\n1001,设备忙\n".getBytes(StandardCharsets.UTF_8);
		assertThat(this.editor.postFile(draft + "/files", Map.of("tag", tag), "", new byte[0]).body())
			.contains("Choose a file that isn&#39;t empty.");
		assertThat(location(this.editor.postFile(draft + "/files", Map.of("tag", tag), "codes.zh.csv", chinese)))
			.isEqualTo(draft);
		assertThat(this.editor.get(draft).body()).contains("codes.zh.csv", "设备忙", "zh-CN");
	}

	@Test
	void draftIsDiscarded() {
		String draft = draft(TABLE, "discarded");
		assertThat(location(this.editor.post(draft + "/discard", Map.of("tag", tag(this.editor.get(draft))))))
			.isEqualTo(IMPORTS);
		assertThat(this.editor.get(IMPORTS).body()).contains("The draft was discarded.");
		assertThat(this.editor.get(draft).statusCode()).isEqualTo(404);
	}

	@Test
	void problemsAreGroupedByKind() {
		String draft = draft(TABLE + "1001,again,Twice\n1002,again,Twice\n,none,No code\n", "problems");
		assertThat(this.editor.get(draft).body()).contains("Codes that occur more than once")
			.contains("Row 2 already has the code 1001.", "Row 3 already has the code 1002.");
	}

	@Test
	void changesAreShownByKindAndWord() {
		applied(TABLE + "1003,timeout,It timed out.\n", "compared");
		String table = "code,message,description\n1001,device busy,It was busy.\n1002,offline,It is offline!\n1004,new,New.\n";
		String body = this.editor.get(location(upload(table, "catalog", "compared")) + "/changes").body();
		assertThat(body).contains("<del>is</del><ins>was</ins>", "Changed in spacing or punctuation", "Retired",
				"Added", "1 code would be retired");
	}

	@Test
	void manyRetirementsMustBeTyped() {
		applied(TABLE, "confirmed");
		String draft = location(upload("code,message\n1001,device busy\n", "catalog", "confirmed"));
		assertThat(this.editor.get(draft + "/changes").body()).contains("1 code would be retired",
				"type the number of codes to retire: 1");
		HttpResponse<String> response = apply(draft, "seven");
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(response.body()).contains("value=\"seven\"", "Type 1, or go back and check the table.");
		assertThat(location(apply(draft, " 1 "))).isEqualTo(draft);
	}

	@Test
	void sameTableChangesNothing() {
		applied(TABLE, "same");
		String draft = location(upload(TABLE, "catalog", "same"));
		assertThat(this.editor.get(draft + "/changes").body()).contains("The import changes nothing")
			.doesNotContain("Apply the import");
	}

	@Test
	void applicationIsBasedOnWhatWasShown() {
		String draft = draft(TABLE, "stale");
		String tag = tag(this.editor.get(draft + "/changes"));
		applied(TABLE, "stale-other");
		HttpResponse<String> response = this.editor.post(draft + "/changes", Map.of("tag", tag, "confirmed", "12"));
		assertThat(response.statusCode()).isEqualTo(412);
		assertThat(response.body()).contains("so nothing was applied", "creates the catalog");
		assertThat(location(this.editor.post(draft + "/changes", Map.of("tag", tag(response))))).isEqualTo(draft);
	}

	@Test
	void laterImportIsUndone() {
		String first = applied(TABLE, "undone");
		String second = location(upload(TABLE.replace("busy.", "overloaded."), "catalog", "undone"));
		apply(second, "");
		assertThat(faultbook.get("/catalogs/undone/codes/1001").<String>read("$.description"))
			.isEqualTo("It is overloaded.");
		assertThat(this.editor.get(first).body()).contains("To undo later imports, go back to this table");
		assertThat(location(apply(first, ""))).isEqualTo(first);
		assertThat(faultbook.get("/catalogs/undone/codes/1001").<String>read("$.description")).isEqualTo("It is busy.");
	}

	@Test
	void appliedImportIsNotChanged() {
		String draft = draft(TABLE, "final");
		String tag = tag(this.editor.get(draft));
		apply(draft, "");
		assertThat(location(change(draft, tag, "headerRow", "1"))).isEqualTo(draft);
	}

	@Test
	void manyColumnsAreLimited() {
		String header = "code,message,"
				+ IntStream.range(0, 200).mapToObj((i) -> "x" + i).collect(Collectors.joining(","));
		String row = "\n1001,device busy" + ",some value".repeat(200);
		String page = this.editor.get(draft(header + row, "columns")).body();
		assertThat(page).contains("Ignored columns that aren&#39;t shown: 178.");
		assertThat(page.length()).isLessThan(100_000);
	}

	@Test
	void contentOfTheFileIsEscaped() {
		String markup = "<img src=x onerror=alert(1)>";
		String draft = draft("code," + markup + "\n1001," + markup + "\n" + markup + ",none\n", "escaped");
		for (String page : new String[] { draft, draft + "/changes", IMPORTS }) {
			assertThat(this.editor.get(page).body()).doesNotContain("<img");
		}
		assertThat(this.editor.get(draft).body()).contains("&lt;img src=x");
	}

	@Test
	void pagesAreTranslated() {
		String draft = draft(TABLE, "translated");
		FormClient chinese = this.editor;
		for (String path : new String[] { IMPORTS, draft, draft + "/changes" }) {
			assertThat(chinese.get(path + "?lang=zh-CN").body()).contains("导入").doesNotContain("??console");
		}
	}

}
