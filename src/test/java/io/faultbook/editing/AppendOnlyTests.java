package io.faultbook.editing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** PostgreSQL rejects changes to the history, even by the owner of the table. */
class AppendOnlyTests {

	private static String url = "";

	@BeforeAll
	static void edit() {
		url = TestDatabase.POSTGRESQL.create();
		try (FaultbookInstance faultbook = FaultbookInstance.start(url)) {
			assertThat(faultbook
				.sendAsEditor("PUT", "/admin/codes/200/texts/en", "{\"description\":\"Kept.\",\"remediation\":null}",
						"If-Match", "\"0\"")
				.statusCode()).isEqualTo(200);
		}
	}

	@AfterAll
	static void revisionIsStillThere() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			assertThat(statement.executeQuery("SELECT 1 FROM text_revision WHERE description = 'Kept.'").next())
				.isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPDATE text_revision SET description = 'x'", "UPDATE text_revision SET note = 'x'",
			"DELETE FROM text_revision", "TRUNCATE text_revision",
			"INSERT INTO text_revision SELECT * FROM text_revision" })
	void historyCannotBeChanged(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql));
		}
	}

}
