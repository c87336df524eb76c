package io.faultbook.console;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The work list, and editing one code of it after the other, without JavaScript. */
class WorkPagesTests extends ConsoleTestBase {

	private static final Pattern ROW = Pattern.compile("<a class=\"hit\"[^>]*>([^<]+)</a>");

	private static List<String> codes(String page) {
		return ROW.matcher(page).results().map((MatchResult row) -> row.group(1)).toList();
	}

	private static Map<String, String> next(String list, int revision, String description) {
		Map<String, String> form = new HashMap<>(form(revision, description));
		form.putAll(Map.of("list", list, "action", "next"));
		return form;
	}

	private static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElseThrow();
	}

	@Test
	void filtersAreCombined() {
		ConsoleClient editor = editor();
		assertThat(codes(editor.get("/console?search=2065").body())).containsExactly("2065");
		assertThat(codes(editor.get("/console?state=no-remediation&text=en&search=unknown+error").body()))
			.isSubsetOf(codes(editor.get("/console?state=no-remediation&text=en").body()));
		assertThat(codes(editor.get("/console?state=missing&text=ja").body())).hasSize(50).startsWith("200", "400");
		assertThat(editor.get("/console?state=missing&text=ja&search=2065").body())
			.contains("/console/codes/2065/texts/ja?list=state%3Dmissing%26text%3Dja%26search%3D2065\"");
	}

	@Test
	void mostLookedUpCodesComeFirst() {
		for (int i = 0; i < 3; i++) {
			faultbook.get("/codes/28601");
		}
		faultbook.get("/codes/9146");
		assertThat(codes(editor().get("/console?sort=lookups").body())).startsWith("28601", "9146");
	}

	@Test
	void pagesPastTheEndLeadBack() {
		assertThat(editor().get("/console?lang=en&text=en&page=1").body()).contains("Page 2 of 2", "rel=\"prev\"");
		assertThat(editor().get("/console?lang=en&text=en&page=8").body()).contains("There is no page 9.")
			.containsPattern("rel=\"first\" href=\"[^\"]*text=en&amp;lang=en\"")
			.containsPattern("rel=\"last\" href=\"[^\"]*text=en&amp;lang=en&amp;page=1\"");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/console?state=none", "/console?sort=name", "/console?catalog=none", "/console?text=en_US" })
	void invalidFilterIsRejected(String path) {
		assertThat(editor().get(path).statusCode()).isEqualTo(400);
	}

	@Test
	void saveAndNextGoesThroughTheListAndBack() {
		ConsoleClient editor = editor();
		String list = "state=no-remediation&text=en";
		List<String> codes = codes(editor.get("/console?" + list).body());
		assertThat(codes).hasSizeGreaterThan(1);
		for (int i = 0; i < codes.size(); i++) {
			String path = "/console/codes/" + codes.get(i) + "/texts/en";
			editor.get(path);
			String location = location(editor.post(path, next(list, 0, "With a fix.")));
			assertThat(location).isEqualTo((i < codes.size() - 1)
					? "/console/codes/" + codes.get(i + 1)
							+ "/texts/en?saved=next&list=state%3Dno-remediation%26text%3Den"
					: "/console?" + list + "&done=");
			assertThat(editor.get(location).body()).contains("role=\"status\"");
		}
		assertThat(codes(editor.get("/console?" + list).body())).isEmpty();
		for (String code : codes) {
			editor.post("/console/codes/" + code + "/texts/en/withdraw", Map.of("revision", "1"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example/", "//evil.example", "/%2f..", "'state=none'", "'state=all&state=%0d%0aX: y'",
			"'catalog=//evil.example'", "'%'" })
	void listIsNeverARedirectElsewhere(String list) {
		ConsoleClient editor = editor();
		String path = "/console/codes/9131/texts/zh-CN";
		editor.get(path);
		String location = location(editor.post(path, next(list, revision("zh-CN"), "Saved with " + list)));
		assertThat(location).startsWith("/console/codes/").doesNotContain("evil", "\r");
		assertThat(editor.get(path + "?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8)).statusCode())
			.isEqualTo(200);
	}

	@Test
	void neighborsAreLinked() {
		String page = editor().get("/console/codes/401/texts/en?list=state%3Dall%26text%3Den").body();
		assertThat(page).contains("/console/codes/400/texts/en?list=state%3Dall%26text%3Den\"",
				"/console/codes/403/texts/en?list=state%3Dall%26text%3Den\"", "3 of ",
				"/console?state=all&amp;text=en\"", "value=\"next\"");
		assertThat(editor().get("/console/codes/401/texts/en").body()).doesNotContain("value=\"next\"");
	}

	@Test
	void outdatedTextShowsWhatChangedInTheSource() {
		ConsoleClient editor = editor();
		String source = "/console/codes/9119/texts/zh-CN";
		editor.get(source);
		editor.post(source, form(0, "第一版说明"));
		editor.get(source);
		String translation = "/console/codes/9119/texts/en";
		editor.post(translation, form(0, "The first version."));
		editor.post(source, form(1, "第二版说明"));
		assertThat(editor.get(translation).body()).contains("<del>第一</del>", "<ins>第二</ins>");
		HttpResponse<String> confirmed = editor.post(translation + "/confirm",
				Map.of("revision", "1", "list", "state=outdated", "action", "next"));
		assertThat(location(confirmed)).startsWith("/console");
		assertThat(editor.get(translation).body()).doesNotContain("<del>", "<ins>");
		editor.post(source + "/withdraw", Map.of("revision", "2"));
		editor.post(translation + "/withdraw", Map.of("revision", "2"));
	}

	@Test
	void listIsExportedForEditing() {
		HttpResponse<String> table = editor().get("/console/export?state=all&text=en&search=2065");
		assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(table.headers().firstValue("Content-Disposition").orElseThrow()).contains("faultbook-edits-en-");
		assertThat(table.body().lines()).hasSizeGreaterThan(1);
		assertThat(table.body()).startsWith("\uFEFFcatalog,code,language,revision,message,")
			.contains("link-living,2065,en,0,identityId and iotId not bound,");
	}

}
