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

/** Exports the edit layer from one database, and imports it into another. */
class BackupTests {

	private static final Path EXPORT = Path.of("db/export-edits.sql");

	private static final Path IMPORT = Path.of("db/import-edits.sql");

	private static final List<String> PATHS = List.of("/codes/BK-1", "/codes/9131", "/codes/9131?lang=zh-CN",
			"/codes/9144?lang=zh-CN", "/codes/200");

	private static final List<String> HISTORIES = List.of("BK-1/texts/en", "9131/texts/en", "9144/texts/zh-CN");

	@TempDir
	private Path directory = Path.of("");

	private static void edit(FaultbookInstance faultbook) {
		assertAccepted(faultbook, "PUT", "BK-1", "{\"message\":\"a, \\\"b\\\"\",\"category\":\"general\"}",
				"If-None-Match", "*");
		assertAccepted(faultbook, "PUT", "BK-1/texts/en",
				"{\"description\":\"Two\\nlines, \\\"quoted\\\".\",\"remediation\":\"\",\"note\":\"n;\"}", "If-Match",
				"\"0\"");
		assertAccepted(faultbook, "PUT", "9131/texts/en", "{\"description\":\"\\\\N\",\"remediation\":null}",
				"If-Match", "\"0\"");
		assertAccepted(faultbook, "DELETE", "9131/texts/en", null, "If-Match", "\"1\"");
		assertAccepted(faultbook, "PUT", "9144/texts/zh-CN", "{\"description\":\"新的说明😀\",\"remediation\":\"1. 一\"}",
				"If-Match", "\"0\"");
	}

	private static void assertAccepted(FaultbookInstance faultbook, String method, String path, @Nullable String body,
			String... headers) {
		assertThat(faultbook.sendAsEditor(method, "/admin/codes/" + path, body, headers).statusCode()).isBetween(200,
				201);
	}

	private static List<String> textsAndHistories(FaultbookInstance faultbook) {
		List<String> texts = PATHS.stream().map((path) -> faultbook.send("GET", path, null).body()).toList();
		List<String> histories = HISTORIES.stream()
			.map((path) -> faultbook.sendAsEditor("GET", "/admin/codes/" + path + "/history", null).body())
			.toList();
		return List.of(texts.toString(), histories.toString());
	}

	private void assertImportedInto(String target, List<String> expected) throws Exception {
		try (FaultbookInstance faultbook = FaultbookInstance.start(target)) {
			PsqlScript.run(IMPORT, target, this.directory);
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> faultbook.send("GET", "/codes/BK-1", null).statusCode() == 200);
			assertThat(textsAndHistories(faultbook)).isEqualTo(expected);
			PsqlScript.run(IMPORT, target, this.directory);
			assertThat(textsAndHistories(faultbook)).as("after importing again").isEqualTo(expected);
			assertAccepted(faultbook, "PUT", "9131/texts/en", "{\"description\":\"On.\",\"remediation\":null}",
					"If-Match", "\"2\"");
		}
	}

	@Test
	void exportedEditsCanBeImported() throws Exception {
		String source = PostgreSqlServer.shared().createDatabase();
		List<String> expected;
		try (FaultbookInstance faultbook = FaultbookInstance.start(source)) {
			edit(faultbook);
			PsqlScript.run(EXPORT, source, this.directory);
			expected = textsAndHistories(faultbook);
		}
		assertImportedInto(PostgreSqlServer.shared().createDatabase(), expected);
	}

	@Test
	void editsMoveFromH2ToPostgreSql() throws Exception {
		String source = "jdbc:h2:file:" + this.directory.resolve("faultbook");
		List<String> expected;
		try (FaultbookInstance faultbook = FaultbookInstance.start(source)) {
			edit(faultbook);
			expected = textsAndHistories(faultbook);
		}
		String script = Files.readString(Path.of("db/export-edits-h2.sql"))
			.replace("CSVWRITE('", "CSVWRITE('" + this.directory + "/");
		try (Connection connection = DriverManager.getConnection(source);
				Statement statement = connection.createStatement()) {
			statement.execute(script);
		}
		assertImportedInto(PostgreSqlServer.shared().createDatabase(), expected);
	}

}
