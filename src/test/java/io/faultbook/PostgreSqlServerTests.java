package io.faultbook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgreSqlServerTests {

	@Test
	void serverHasTheVersionUsedInProduction() throws SQLException {
		try (Connection connection = DriverManager.getConnection(PostgreSqlServer.shared().createDatabase())) {
			assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
			assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
		}
	}

	@Test
	void restartKeepsDataAndUrl() throws SQLException {
		try (PostgreSqlServer server = PostgreSqlServer.launch()) {
			String url = server.createDatabase();
			execute(url, "CREATE TABLE kept (id INTEGER)");
			server.stop();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> DriverManager.getConnection(url).close());
			server.start();
			execute(url, "INSERT INTO kept VALUES (1)");
		}
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
