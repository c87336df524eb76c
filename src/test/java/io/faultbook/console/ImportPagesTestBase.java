package io.faultbook.console;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** Base class of tests that import tables in the console. */
abstract class ImportPagesTestBase extends ConsoleTestBase {

	static final String IMPORTS = "/console/imports";

	private static final Pattern TAG = Pattern.compile("name=\"tag\" value=\"([^\"]+)\"");

	static final String TABLE = "code,message,description\n1001,device busy,It is busy.\n1002,offline,It is offline.\n";

	final ConsoleClient editor = editor();

	@BeforeEach
	void openTheForm() {
		this.editor.get(IMPORTS);
	}

	HttpResponse<String> upload(String table, String... fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.put(fields[i], fields[i + 1]);
		}
		return this.editor.postFile(IMPORTS, form, "codes.csv", table.getBytes(StandardCharsets.UTF_8));
	}

	static String location(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isBetween(302, 303);
		return response.headers().firstValue("Location").orElseThrow();
	}

	String draft(String table, String catalog) {
		return location(upload(table, "name", catalog));
	}

	static String tag(HttpResponse<String> page) {
		Matcher matcher = TAG.matcher(page.body());
		assertThat(matcher.find()).as(page.body()).isTrue();
		return matcher.group(1).replace("&quot;", "\"");
	}

	HttpResponse<String> apply(String draft, String confirmed) {
		String changes = draft + "/changes";
		return this.editor.post(changes, Map.of("tag", tag(this.editor.get(changes)), "confirmed", confirmed));
	}

	String applied(String table, String catalog) {
		String draft = draft(table, catalog);
		assertThat(location(apply(draft, ""))).isEqualTo(draft);
		return draft;
	}

	HttpResponse<String> change(String draft, String tag, String... fields) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("tag", tag));
		for (int i = 0; i < fields.length; i += 2) {
			form.put(fields[i], fields[i + 1]);
		}
		return this.editor.post(draft + "/files/1", form);
	}

}
