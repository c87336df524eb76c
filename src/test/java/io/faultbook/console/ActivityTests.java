package io.faultbook.console;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityTests {

	@ParameterizedTest
	@EnumSource
	void activityIsListedNewestFirst(TestDatabase database) {
		try (FaultbookInstance faultbook = FaultbookInstance.start(database.create(),
				"faultbook.editor.password={noop}secret")) {
			ConsoleClient editor = new ConsoleClient(faultbook);
			editor.signIn("editor", "secret");
			editor.get(ConsoleTestBase.TEXT);
			assertThat(editor.get("/console/activity").body()).contains("No changes");
			editor.post(ConsoleTestBase.TEXT, ConsoleTestBase.form(0, "The device is broken."));
			editor.post(ConsoleTestBase.TEXT, ConsoleTestBase.form(1, "The device is offline."));
			editor.post("/console/codes/429/handling",
					Map.of("revision", "0", "retry", "never", "httpStatus", "429", "note", "Ask first"));
			editor.post(ConsoleTestBase.TEXT + "/withdraw", Map.of("revision", "2"));

			assertThat(kinds(faultbook, "")).containsExactly("9131 3 withdrawal", "429 1 edit", "9131 2 edit",
					"9131 1 edit");
			assertThat(kinds(faultbook, "?code=429")).containsExactly("429 1 edit");
			assertThat(kinds(faultbook, "?editor=editor&catalog=link-living&from=2020-01-01&to=2999-12-31&size=1"))
				.containsExactly("9131 3 withdrawal");
			assertThat(kinds(faultbook, "?size=1&page=3")).containsExactly("9131 1 edit");
			assertThat(List.of("?editor=nobody", "?catalog=acme", "?from=2999-01-01", "?to=2020-01-01"))
				.allSatisfy((query) -> assertThat(kinds(faultbook, query)).isEmpty());

			assertThat(editor.get("/console/activity").body()).contains("4 changes", "<del>broken</del>",
					"<ins>offline</ins>", "Ask first", "/codes/9131/texts/en/history?from=1&amp;to=2");
			assertThat(editor.get("/console/activity?code=429&by=editor&from=&to=&catalog=&lang=zh-CN").body())
				.contains("共 1 条修改", "Ask first")
				.doesNotContain("offline");
			assertThat(editor.get(ConsoleTestBase.TEXT + "/history?from=1&to=3").body())
				.contains("Revision 1 compared with revision 3", "<del>broken");
			assertThat(editor.get(ConsoleTestBase.TEXT + "/history?from=0&to=99").body())
				.contains("Revision 0 compared with revision 3", "The two revisions say the same.");
			assertThat(editor.get("/console/activity?from=x").statusCode()).isEqualTo(400);
		}
	}

	private static List<String> kinds(FaultbookInstance faultbook, String query) {
		String body = faultbook
			.sendAsEditor("GET", "/admin/activity" + query, null, "Authorization", "Basic ZWRpdG9yOnNlY3JldA==")
			.body();
		return JsonPath.<List<Map<String, Object>>>read(body, "$.content")
			.stream()
			.map((row) -> row.get("code") + " " + row.get("revision") + " " + row.get("kind"))
			.toList();
	}

}
