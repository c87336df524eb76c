package io.faultbook.operations;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Tests statements and locks that exceed the timeouts. */
class DatabaseTimeoutsTests {

	private static final String QUERY_CANCELED = "57014";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String LOCK_STATEMENT = "SELECT version FROM data_version FOR UPDATE";

	private static String database = "";

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		database = PostgreSqlServer.shared().createDatabase();
		faultbook = FaultbookInstance.start(database, "faultbook.database.statement-timeout=3s",
				"faultbook.database.lock-timeout=200ms", "faultbook.database.socket-timeout=30s");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static String query(String sql) {
		return faultbook.bean(JdbcClient.class).sql(sql).query(String.class).single();
	}

	private static void assertFails(String sql, String state) {
		assertThatException().isThrownBy(() -> query(sql))
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class, (ex) -> assertThat(ex.getSQLState()).isEqualTo(state));
	}

	@ParameterizedTest
	@CsvSource({ "statement_timeout,3s", "lock_timeout,200ms", "idle_in_transaction_session_timeout,3s",
			"application_name,faultbook" })
	void pooledConnectionHasTimeoutsAndAName(String setting, String value) {
		assertThat(query("SELECT current_setting('" + setting + "')")).isEqualTo(value);
	}

	@Test
	void slowStatementIsCanceled() {
		assertFails("SELECT pg_sleep(20)::text", QUERY_CANCELED);
	}

	@Test
	void editThatWaitsTooLongForALockIsRejected() throws SQLException {
		try (Connection other = DriverManager.getConnection(database); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute(LOCK_STATEMENT);
			assertFails(LOCK_STATEMENT, LOCK_NOT_AVAILABLE);
			HttpResponse<String> rejected = edit();
			assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(503);
			assertThat(rejected.headers().firstValue("Retry-After")).isPresent();
			other.rollback();
		}
		assertThat(edit().statusCode()).isEqualTo(200);
	}

	private static HttpResponse<String> edit() {
		return faultbook.sendAsEditor("PUT", "/admin/codes/9131/texts/en",
				"{\"description\":\"d\",\"remediation\":null}", "If-Match", "\"0\"");
	}

	@Test
	void urlParameterTakesPrecedence() throws SQLException {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(database + "&ApplicationName=other");
			new DatabaseTimeouts(new MockEnvironment()).postProcessBeforeInitialization(pool, "pool");
			try (Connection connection = pool.getConnection()) {
				assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("other");
			}
		}
	}

}
