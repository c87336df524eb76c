package io.faultbook.editing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** When Faultbook loads a changed vendor table, no edit is lost or silently replaced. */
class VendorTableUpdateTests {

	private static final String ADDED = "30001";

	@ParameterizedTest
	@EnumSource
	void editsSurviveANewVendorTable(TestDatabase database, @TempDir Path migrations) throws IOException {
		String jdbcUrl = database.create();
		try (FaultbookInstance faultbook = FaultbookInstance.start(jdbcUrl)) {
			edit(faultbook, "2065/texts/en", "Edited: not bound.");
			edit(faultbook, "2066/texts/zh-CN", "编辑:不是管理员");
			edit(faultbook, "9153/texts/en", "Edited: verification failed.");
			assertThat(faultbook
				.sendAsEditor("PUT", "/admin/codes/" + ADDED, "{\"message\":\"ours\",\"category\":\"device\"}",
						"If-None-Match", "*")
				.statusCode()).isEqualTo(201);
			edit(faultbook, ADDED + "/texts/en", "Edited: added here.");
		}
		changeTable(migrations);
		try (FaultbookInstance faultbook = FaultbookInstance.start(jdbcUrl,
				"spring.flyway.locations=filesystem:" + migrations)) {
			assertEditsSurvived(faultbook);
		}
	}

	private static void changeTable(Path migrations) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("db/migration"), migrations);
		replace(migrations.resolve("R__04_source_text_zh_CN.sql"), "('2065', '设备和账号未绑定',", "('2065', '新描述',");
		replace(migrations.resolve("R__04_source_text_zh_CN.sql"), "('2066', '该用户不是设备的管理员',", "('2066', '该用户不再是管理员',");
		replace(migrations.resolve("R__04_source_text_zh_CN.sql"), "('200', '成功', NULL, '2018-09-04T01:42:34Z'),",
				"('200', '成功', NULL, '2018-09-04T01:42:34Z'),\n    ('" + ADDED
						+ "', '厂商描述', NULL, '2026-11-24T00:00:00Z'),");
		replace(migrations.resolve("R__03_error_code.sql"), "('200', 'success', NULL, 'general'),",
				"('200', 'success', NULL, 'general'),\n    ('" + ADDED + "', 'theirs', NULL, 'gateway'),");
		replace(migrations.resolve("R__03_error_code.sql"),
				"    ('9153', 'device auth failed', 'evice auth failed', 'firmware-upgrade'),\n", "");
	}

	private static void assertEditsSurvived(FaultbookInstance faultbook) {
		DocumentContext bound = faultbook.get("/codes/2065");
		assertThat(bound.<String>read("$.description")).isEqualTo("Edited: not bound.");
		assertThat(bound.<Boolean>read("$.outdated")).as("the original has changed").isTrue();
		assertThat(faultbook.get("/codes/2065?lang=zh").<String>read("$.description")).isEqualTo("新描述");
		DocumentContext manager = faultbook.get("/codes/2066?lang=zh");
		assertThat(manager.<String>read("$.description")).isEqualTo("编辑:不是管理员");
		assertThat(manager.<Boolean>read("$.outdated")).as("the source text has changed").isTrue();
		DocumentContext retired = faultbook.get("/codes/9153");
		assertThat(retired.<Boolean>read("$.retired")).isTrue();
		assertThat(retired.<String>read("$.description")).isEqualTo("Edited: verification failed.");
		DocumentContext added = faultbook.get("/codes/" + ADDED);
		assertThat(added.<String>read("$.message")).isEqualTo("theirs");
		assertThat(added.<String>read("$.description")).isEqualTo("Edited: added here.");
		String code = faultbook.sendAsEditor("GET", "/admin/codes/" + ADDED, null).body();
		assertThat(JsonPath.<String>read(code, "$.origin")).isEqualTo("vendor");
		String outdated = faultbook.sendAsEditor("GET", "/admin/codes?state=outdated&size=200", null).body();
		assertThat(JsonPath.<List<String>>read(outdated, "$.content[*].code")).contains("2065", "2066");
		String text = faultbook.sendAsEditor("GET", "/admin/codes/2066/texts/zh-CN", null).body();
		assertThat(JsonPath.<String>read(text, "$.source.description")).isEqualTo("该用户不再是管理员");
		HttpResponse<String> confirmed = faultbook.sendAsEditor("POST", "/admin/codes/2066/texts/zh-CN/confirm", "{}",
				"If-Match", "\"1\"");
		assertThat(JsonPath.<Boolean>read(confirmed.body(), "$.outdated")).isFalse();
	}

	private static void edit(FaultbookInstance faultbook, String path, String description) {
		HttpResponse<String> response = faultbook.sendAsEditor("PUT", "/admin/codes/" + path,
				"{\"description\":\"%s\",\"remediation\":null}".formatted(description), "If-Match", "\"0\"");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
	}

	private static void replace(Path file, String old, String replacement) throws IOException {
		String content = Files.readString(file);
		assertThat(content).containsOnlyOnce(old);
		Files.writeString(file, content.replace(old, replacement));
	}

}
