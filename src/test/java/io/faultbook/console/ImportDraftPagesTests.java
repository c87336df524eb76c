package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a draft is changed, and what happens to its pages once it is applied. */
class ImportDraftPagesTests extends ImportPagesTestBase {

	private static final byte[] CHINESE = "code,说明\n1001,设备忙\n".getBytes(StandardCharsets.UTF_8);

	private HttpResponse<String> post(String draft, String action, String... fields) {
		return postWithTag(draft, action, tag(this.editor.get(draft)), fields);
	}

	private HttpResponse<String> postWithTag(String draft, String action, String tag, String... fields) {
		Map<String, String> form = new HashMap<>(Map.of("tag", tag));
		for (int i = 0; i < fields.length; i += 2) {
			form.put(fields[i], fields[i + 1]);
		}
		return this.editor.post(draft + action, form);
	}

	@Test
	void fileIsRemoved() {
		String draft = draft(TABLE, "removed-file");
		assertThat(this.editor.get(draft).body()).doesNotContain("Remove this file");
		this.editor.postFile(draft + "/files", Map.of("tag", tag(this.editor.get(draft))), "codes.zh.csv", CHINESE);
		assertThat(this.editor.get(draft).body()).contains("Remove this file", "codes.zh.csv");
		assertThat(location(post(draft, "/files/1/remove"))).isEqualTo(draft);
		assertThat(this.editor.get(draft).body()).contains("codes.zh.csv", "设备忙")
			.doesNotContain("device busy", "Remove this file");
	}

	@Test
	void onlyFileIsNotRemoved() {
		String draft = draft(TABLE, "only-file");
		HttpResponse<String> response = post(draft, "/files/1/remove");
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(response.body()).contains("Discard the draft instead.");
		assertThat(post(draft, "/files/2/remove").statusCode()).isEqualTo(404);
	}

	@Test
	void catalogIsChanged() {
		String draft = draft(TABLE, "described");
		assertThat(this.editor.get(draft).body()).contains("New catalog, name &quot;described&quot;.");
		assertThat(location(
				post(draft, "/catalog", "title", "Acme", "url", "https://acme.example/", "date", "2026-11-27")))
			.isEqualTo(draft);
		assertThat(this.editor.get(draft).body()).contains("value=\"Acme\"", "value=\"https://acme.example/\"",
				"value=\"2026-11-27\"", "for the new catalog &quot;Acme&quot;");
		post(draft, "/catalog", "title", "", "url", "https://acme.example/", "date", "");
		assertThat(this.editor.get(draft).body()).contains("for the new catalog &quot;described&quot;",
				"value=\"https://acme.example/\"");
	}

	@Test
	void wrongFieldOfTheCatalogIsMarkedAndKept() {
		String draft = draft(TABLE, "wrong-link");
		HttpResponse<String> response = post(draft, "/catalog", "title", "Kept title", "url", "ftp://acme.example",
				"date", "");
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("Must be a URL", "value=\"ftp://acme.example\"", "value=\"Kept title\"");
	}

	@Test
	void changesOfTheCatalogAreListed() {
		applied(TABLE, "retitled");
		String draft = location(upload(TABLE, "catalog", "retitled", "title", "Acme 3", "date", "2026-11-27"));
		assertThat(this.editor.get(draft + "/changes").body()).contains("<ins>Acme 3</ins>", "<ins>2026-11-27</ins>")
			.doesNotContain("Source language");
	}

	@Test
	void noticeIsShownOnce() {
		String draft = applied(TABLE, "noticed");
		assertThat(this.editor.get(draft).body()).contains("The import was applied.");
		assertThat(this.editor.get(draft).body()).doesNotContain("The import was applied.");
	}

	@Test
	void pageOfAnAppliedDraftLeadsToTheResult() {
		String draft = draft(TABLE, "twice");
		String tag = tag(this.editor.get(draft));
		String changesTag = tag(this.editor.get(draft + "/changes"));
		apply(draft, "");
		this.editor.get(draft);
		for (String action : new String[] { "/catalog", "/files/1/remove", "/discard" }) {
			assertThat(location(postWithTag(draft, action, tag, "title", "", "url", "", "date", ""))).isEqualTo(draft);
			assertThat(this.editor.get(draft).body()).contains("editor applied this import on",
					"your request changed nothing", "When it was applied");
		}
		assertThat(location(postWithTag(draft, "/changes", changesTag, "state", "draft"))).isEqualTo(draft);
		assertThat(this.editor.get(draft).body()).contains("editor applied this import on");
		assertThat(this.editor.get(draft + "/changes").body()).contains("editor last applied this import on",
				"Show the result");
	}

	@Test
	void countsOfThePreviewAreTheCountsOfTheResult() {
		applied(TABLE, "counted");
		String draft = location(
				upload(TABLE.replace("busy.", "overloaded.").replace("offline.", "offline!"), "catalog", "counted"));
		assertThat(this.editor.get(draft + "/changes").body()).contains("<dt>Changed</dt><dd>2</dd>");
		apply(draft, "");
		assertThat(this.editor.get(draft).body()).contains("Codes added: 0, retired: 0, changed: 2.");
	}

	@Test
	void servedImportIsMarked() {
		applied(TABLE, "marked");
		applied(TABLE.replace("busy.", "overloaded."), "marked-other");
		String second = location(upload(TABLE.replace("busy.", "overloaded."), "catalog", "marked"));
		apply(second, "");
		String body = this.editor.get(IMPORTS).body();
		String[] rows = body.substring(body.indexOf("<tbody>")).split("<tr>", -1);
		assertThat(rows[1]).contains("Served now");
		assertThat(rows[2]).contains("marked-other", "Served now");
		assertThat(rows[3]).contains("Applied").doesNotContain("Served now");
	}

	@Test
	void retiredCodesAreMarkedInLists() {
		applied(TABLE, "retired");
		String draft = location(upload("code,message\n1001,device busy\n", "catalog", "retired"));
		apply(draft, "1");
		for (String list : new String[] { "/catalogs/retired/codes", "/console?catalog=retired" }) {
			String body = this.editor.get(list).body();
			assertThat(body.substring(body.indexOf(">1002"))).contains("<span class=\"badge\">Retired</span>");
			assertThat(body.substring(body.indexOf(">1001"), body.indexOf(">1002"))).doesNotContain(">Retired<");
		}
	}

	@Test
	void outdatedEditIsLinked() {
		applied(TABLE, "linked");
		String text = "/console/catalogs/linked/codes/1001/texts/en";
		this.editor.get(text);
		this.editor.post(text, Map.of("revision", "0", "description", "Edited.", "remediation", "", "note", ""));
		String draft = location(upload(TABLE.replace("busy.", "overloaded."), "catalog", "linked"));
		assertThat(this.editor.get(draft + "/changes").body()).contains("href=\"../../.." + text + "\"");
	}

	@Test
	void missingImportLinksToTheList() {
		HttpResponse<String> response = this.editor.get(IMPORTS + "/999999");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("The import 999999 doesn&#39;t exist", "console/imports\"")
			.doesNotContain("GET /admin/imports");
	}

	@Test
	void tokenIsNotInTheAddress() {
		String draft = draft(TABLE, "token");
		for (String path : new String[] { IMPORTS, draft }) {
			assertThat(this.editor.get(path).body()).doesNotContain("?_csrf=");
		}
		assertThat(upload("").body()).doesNotContain("?_csrf=");
	}

	@Test
	void fileWithoutTheTokenIsRejected() {
		HttpResponse<String> response = this.editor.postFile(IMPORTS, Map.of("_csrf", "wrong", "name", "forged"),
				"codes.csv", TABLE.getBytes(StandardCharsets.UTF_8));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(this.editor.get(IMPORTS).body()).doesNotContain("forged");
	}

}
