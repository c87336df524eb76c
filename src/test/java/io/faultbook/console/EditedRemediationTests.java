package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Edited remediations, as readers see them in every format. */
class EditedRemediationTests extends ConsoleTestBase {

	private static void save(String remediation) {
		assertThat(post(remediation, "save").statusCode()).isEqualTo(303);
	}

	private static HttpResponse<String> post(String remediation, String action) {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		return editor.post(TEXT, Map.of("revision", "" + revision("en"), "description", "d", "remediation", remediation,
				"action", action));
	}

	private static String get(String type) {
		return faultbook.send("GET", "/codes/9131?lang=en", null, "Accept", type).body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.检查设备\n2.重新绑定", "1、检查设备\n2、重新绑定", "1）检查设备\n2）重新绑定", "（1）检查设备\n（2）重新绑定", "①检查设备\n②重新绑定",
			"１．检查设备\n２．重新绑定" })
	void chineseStyleNumbersStartSteps(String remediation) {
		save(remediation);
		assertThat(faultbook.get("/codes/9131?lang=en").<List<String>>read("$.steps")).containsExactly("检查设备", "重新绑定");
		assertThat(faultbook.get("/codes/9131?lang=en").<String>read("$.remediation")).isEqualTo(remediation);
		assertThat(get("text/html")).contains("<ol>\n<li>检查设备</li>\n<li>重新绑定</li>\n</ol>");
		assertThat(get("text/plain")).contains("  1. 检查设备\n  2. 重新绑定\n");
		assertThat(get("text/markdown")).contains("\n1. 检查设备\n2. 重新绑定\n");
		assertThat(post(remediation, "preview").body()).contains("<li>检查设备</li>\n<li>重新绑定</li>");
	}

	@Test
	void linkToACodeIsRelativeToThePage() {
		String remediation = "See [401](/codes/401).";
		save(remediation);
		assertThat(get("text/html")).contains("<a href=\"../codes/401?lang=en\">401</a>");
		assertThat(faultbook.send("GET", "/codes/9131", null, "Accept", "text/html", "Accept-Language", "en").body())
			.contains("<a href=\"../codes/401\">401</a>");
		assertThat(get("text/markdown")).contains(remediation);
		assertThat(faultbook.get("/codes/9131?lang=en").<String>read("$.remediation")).isEqualTo(remediation);
		assertThat(post(remediation, "preview").body()).contains("<a href=\"../../../../codes/401\">401</a>");
	}

	@Test
	void invisibleTextIsRejectedInForms() {
		ConsoleClient editor = editor();
		editor.get(TEXT);
		HttpResponse<String> response = editor.post(TEXT,
				Map.of("revision", "" + revision("en"), "description", "\u200b", "remediation", "\u3164", "note", ""));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).containsPattern("id=\"description-error\">[^<]+<")
			.containsPattern("id=\"remediation-error\">[^<]+<");
		editor.get("/console/new");
		assertThat(editor.post("/console/new", Map.of("code", "NEW-1", "message", "\u2800", "category", "device"))
			.statusCode()).isEqualTo(422);
	}

}
