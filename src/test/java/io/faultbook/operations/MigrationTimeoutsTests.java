package io.faultbook.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the timeouts of migrations, which a test migration records. */
class MigrationTimeoutsTests {

	private static final String LOCATIONS = "spring.flyway.locations=classpath:db/migration,classpath:migration-timeouts";

	/** Flyway uses connections from the pool, or its own connections if a user is set. */
	@ParameterizedTest
	@ValueSource(strings = { "spring.flyway.enabled=true", "spring.flyway.user=postgres" })
	void migrationHasALockTimeoutButNoStatementTimeout(String property) throws SQLException {
		String database = PostgreSqlServer.shared().createDatabase();
		FaultbookInstance.start(database, LOCATIONS, property).close();
		try (Connection connection = DriverManager.getConnection(database);
				Statement statement = connection.createStatement();
				ResultSet timeouts = statement.executeQuery("SELECT * FROM migration_timeouts")) {
			assertThat(timeouts.next()).isTrue();
			assertThat(timeouts.getString("lock_timeout")).isEqualTo("15s");
			assertThat(timeouts.getString("statement_timeout")).isEqualTo("0");
		}
	}

}
