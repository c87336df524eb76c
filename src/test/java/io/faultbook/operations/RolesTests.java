package io.faultbook.operations;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Tests the roles of db/roles.sql: the application role can only do what edits need. */
@ExtendWith(OutputCaptureExtension.class)
class RolesTests {

	private static final String DENIED = "42501";

	private static String url = "";

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() throws IOException, SQLException {
		PostgreSqlServer server = PostgreSqlServer.shared();
		String script = Files.readString(Path.of("db/roles.sql"))
			.replaceAll("(?m)^--.*$", "")
			.replace(":'owner_password'", "'of-owner'")
			.replace(":'app_password'", "'of-app'");
		for (String statement : script.strip().split(";", 0)) {
			execute(server.url("postgres"), statement);
		}
		url = "jdbc:postgresql://" + server.hostAndPort() + "/faultbook";
		faultbook = FaultbookInstance.start(url, "spring.datasource.username=faultbook_app",
				"spring.datasource.password=of-app", "spring.flyway.user=faultbook_owner",
				"spring.flyway.password=of-owner", "faultbook.unknown-codes.flush-interval=100ms");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void everyEditIsAllowed() {
		String text = "/admin/codes/RT-1/texts/en";
		assertThat(faultbook
			.sendAsEditor("PUT", "/admin/codes/RT-1", "{\"message\":\"m\",\"category\":\"general\"}", "If-None-Match",
					"*")
			.statusCode()).isEqualTo(201);
		assertThat(faultbook
			.sendAsEditor("PUT", text, "{\"description\":\"d\",\"remediation\":null,\"note\":\"n\"}", "If-Match",
					"\"0\"")
			.statusCode()).isEqualTo(200);
		assertThat(faultbook.sendAsEditor("DELETE", text, null, "If-Match", "\"1\"").statusCode()).isEqualTo(200);
		assertThat(
				faultbook.sendAsEditor("POST", text + "/revert", "{\"revision\":1,\"note\":\"n\"}", "If-Match", "\"2\"")
					.statusCode())
			.isEqualTo(200);
		assertThat(faultbook.get("/codes/RT-1").<String>read("$.description")).isEqualTo("d");
	}

	@Test
	void tablesCanBeImported() {
		HttpResponse<String> draft = faultbook.sendAsEditor("POST", "/admin/imports?catalog=roles&fileName=codes.csv",
				"code,symbol,message\nRT-2,E_TWO,m\n", "Content-Type", "text/csv");
		assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
		HttpResponse<String> applied = faultbook.sendAsEditor("POST", "/admin/imports/1/apply", "{}", "If-Match",
				draft.headers().firstValue("ETag").orElseThrow());
		assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
		draft = faultbook.sendAsEditor("POST", "/admin/imports?catalog=roles&fileName=codes.csv",
				"code,symbol,message\nRT-2,E_TWO,changed\n", "Content-Type", "text/csv");
		assertThat(faultbook
			.sendAsEditor("DELETE", "/admin/imports/2", null, "If-Match",
					draft.headers().firstValue("ETag").orElseThrow())
			.statusCode()).isEqualTo(204);
	}

	@Test
	void unknownCodesAreStored() {
		assertThat(faultbook.send("GET", "/codes/RT-404", null).statusCode()).isEqualTo(404);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(faultbook.sendAsEditor("GET", "/admin/unknown-codes", null).body())
				.contains("\"RT-404\""));
		assertThat(faultbook.sendAsEditor("DELETE", "/admin/unknown-codes/RT-404", null).statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "INSERT INTO unknown_code VALUES ('RT-1', DATE '2026-11-24', 1)",
			"UPDATE unknown_code SET times = 2 WHERE code = 'RT-1'", "DELETE FROM unknown_code WHERE code = 'RT-1'" })
	void writingUnknownCodesIsAllowed(String statement) {
		assertThatNoException().isThrownBy(() -> execute(url + "?user=faultbook_app&password=of-app", statement));
	}

	@Test
	void logExplainsMissingPermissions(CapturedOutput output) {
		String empty = PostgreSqlServer.shared().createDatabase().replaceFirst("\\?.*", "");
		assertThatException().isThrownBy(() -> FaultbookInstance.start(empty,
				"spring.datasource.username=faultbook_app", "spring.datasource.password=of-app"));
		assertThat(output).contains("Grant the database roles the privileges");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE TABLE t (i INT)", "ALTER TABLE text_revision DISABLE TRIGGER ALL",
			"DROP TRIGGER text_revision_append_only ON text_revision", "DROP TABLE related_code",
			"UPDATE text_revision SET note = 'x'", "DELETE FROM text_revision", "TRUNCATE text_revision",
			"DELETE FROM error_code", "DELETE FROM category", "DELETE FROM catalog", "DELETE FROM import_application",
			"UPDATE import_application SET applied_by = 'x'", "INSERT INTO data_version VALUES (2, 1)",
			"DELETE FROM data_change", "UPDATE data_change SET code = '1'", "DELETE FROM flyway_schema_history",
			"UPDATE flyway_schema_history SET checksum = 0", "CREATE TEMPORARY TABLE t (i INT)",
			"TRUNCATE unknown_code", "DROP TABLE unknown_code",
			"ALTER TABLE unknown_code ADD COLUMN address VARCHAR(45)" })
	void anythingElseIsDenied(String statement) {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> execute(url + "?user=faultbook_app&password=of-app", statement))
			.extracting(SQLException::getSQLState)
			.isEqualTo(DENIED);
	}

}
