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

/** How long a migration waits, as one of the tests' own says that it did. */
class MigrationLimitsTests {

	private static final String LOCATIONS = "spring.flyway.locations=classpath:db/migration,classpath:limits";

	/** Over what is the pool's, and over what is Flyway's own. */
	@ParameterizedTest
	@ValueSource(strings = { "spring.flyway.enabled=true", "spring.flyway.user=postgres" })
	void migrationMayTakeItsTimeButDoesNotHoldTheOthersUp(String property) throws SQLException {
		String database = PostgreSqlServer.shared().createDatabase();
		FaultbookInstance.start(database, LOCATIONS, property).close();
		try (Connection connection = DriverManager.getConnection(database);
				Statement statement = connection.createStatement();
				ResultSet limits = statement.executeQuery("SELECT * FROM migration_limits")) {
			assertThat(limits.next()).isTrue();
			assertThat(limits.getString("lock_timeout")).isEqualTo("15s");
			assertThat(limits.getString("statement_timeout")).isEqualTo("0");
		}
	}

}
