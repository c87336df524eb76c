package io.faultbook.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The edit layer is taken out of one database and put into another. */
class BackupTests {

	private static final Path EXPORT = Path.of("db/export-edits.sql");

	private static final Path IMPORT = Path.of("db/import-edits.sql");

	private static final List<String> READ = List.of("/codes/BK-1", "/codes/9131", "/codes/9131?lang=zh-CN",
			"/codes/9144?lang=zh-CN", "/codes/200");

	private static final List<String> HISTORIES = List.of("BK-1/texts/en", "9131/texts/en", "9144/texts/zh-CN");

	@TempDir
	private Path directory = Path.of("");

	private static void edit(FaultbookInstance faultbook) {
		accepted(faultbook, "PUT", "BK-1", "{\"message\":\"a, \\\"b\\\"\",\"category\":\"general\"}", "If-None-Match",
				"*");
		accepted(faultbook, "PUT", "BK-1/texts/en",
				"{\"description\":\"Two\\nlines, \\\"quoted\\\".\",\"remediation\":\"\",\"note\":\"n;\"}", "If-Match",
				"\"0\"");
		accepted(faultbook, "PUT", "9131/texts/en", "{\"description\":\"\\\\N\",\"remediation\":null}", "If-Match",
				"\"0\"");
		accepted(faultbook, "DELETE", "9131/texts/en", null, "If-Match", "\"1\"");
		accepted(faultbook, "PUT", "9144/texts/zh-CN", "{\"description\":\"新的说明😀\",\"remediation\":\"1. 一\"}",
				"If-Match", "\"0\"");
	}

	private static void accepted(FaultbookInstance faultbook, String method, String path, @Nullable String body,
			String... fields) {
		assertThat(faultbook.edit(method, "/admin/codes/" + path, body, fields).statusCode()).isBetween(200, 201);
	}

	private static List<String> everything(FaultbookInstance faultbook) {
		List<String> texts = READ.stream().map((path) -> faultbook.send("GET", path, null).body()).toList();
		List<String> histories = HISTORIES.stream()
			.map((path) -> faultbook.edit("GET", "/admin/codes/" + path + "/history", null).body())
			.toList();
		return List.of(texts.toString(), histories.toString());
	}

	private void restoredInto(String target, List<String> expected) throws Exception {
		try (FaultbookInstance faultbook = FaultbookInstance.start(target)) {
			PsqlScript.run(IMPORT, target, this.directory);
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> faultbook.send("GET", "/codes/BK-1", null).statusCode() == 200);
			assertThat(everything(faultbook)).isEqualTo(expected);
			PsqlScript.run(IMPORT, target, this.directory);
			assertThat(everything(faultbook)).as("and once more").isEqualTo(expected);
			accepted(faultbook, "PUT", "9131/texts/en", "{\"description\":\"On.\",\"remediation\":null}", "If-Match",
					"\"2\"");
		}
	}

	@Test
	void whatIsExportedIsThereAfterAnImport() throws Exception {
		String source = PostgreSqlServer.shared().createDatabase();
		List<String> expected;
		try (FaultbookInstance faultbook = FaultbookInstance.start(source)) {
			edit(faultbook);
			PsqlScript.run(EXPORT, source, this.directory);
			expected = everything(faultbook);
		}
		restoredInto(PostgreSqlServer.shared().createDatabase(), expected);
	}

	@Test
	void embeddedDatabaseMovesToPostgreSql() throws Exception {
		String source = "jdbc:h2:file:" + this.directory.resolve("faultbook");
		List<String> expected;
		try (FaultbookInstance faultbook = FaultbookInstance.start(source)) {
			edit(faultbook);
			expected = everything(faultbook);
		}
		String script = Files.readString(Path.of("db/export-edits-h2.sql"))
			.replace("CSVWRITE('", "CSVWRITE('" + this.directory + "/");
		try (Connection connection = DriverManager.getConnection(source);
				Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
		restoredInto(PostgreSqlServer.shared().createDatabase(), expected);
	}

}
