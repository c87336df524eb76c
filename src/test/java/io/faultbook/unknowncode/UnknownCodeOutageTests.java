package io.faultbook.unknowncode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests reads while the database is down, or its table of unknown codes is locked. */
class UnknownCodeOutageTests {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	private static final String[] SETTINGS = { "faultbook.unknown-codes.flush-interval=100ms",
			"faultbook.refresh.poll-interval=50ms", "spring.datasource.hikari.connection-timeout=20000" };

	/** Shorter than a wait for a connection, or for the lock. */
	private static final Duration MAX_RESPONSE_TIME = Duration.ofSeconds(8);

	private static void sendReads(FaultbookInstance faultbook, int times) {
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			assertThat(faultbook.send("GET", "/codes/FW-17", null).statusCode()).isEqualTo(404);
			assertThat(faultbook.send("GET", "/codes?search=code%20E100" + i % 10, null).statusCode()).isEqualTo(200);
			assertThat(faultbook.send("GET", "/codes/2065", null).statusCode()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_RESPONSE_TIME);
		}
	}

	private static void awaitCount(FaultbookInstance faultbook, long count) {
		Awaitility.await()
			.atMost(DEADLINE)
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(faultbook.bean(UnknownCodeStore.class).find(0, 1).codes())
				.extracting(UnknownCode::count)
				.containsExactly(count));
	}

	@Test
	void readsAndRefreshesDoNotWaitForALockedTable() throws SQLException {
		String database = PostgreSqlServer.shared().createDatabase();
		try (FaultbookInstance faultbook = FaultbookInstance.start(database, SETTINGS)) {
			try (Connection connection = DriverManager.getConnection(database);
					Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("LOCK TABLE unknown_code IN ACCESS EXCLUSIVE MODE");
				sendReads(faultbook, 100);
				assertThat(faultbook.bean(UnknownCodeCounter.class).counts().pending())
					.isLessThan(UnknownCodeCounter.MAX_PENDING);
				assertThat(faultbook
					.sendAsEditor("PUT", "/admin/codes/9131/texts/en",
							"{\"description\":\"New.\",\"remediation\":null}", "If-Match", "\"0\"")
					.statusCode()).isEqualTo(200);
				assertThat(faultbook.send("GET", "/codes/9131", null).body()).contains("New.");
				assertThat(faultbook.getFromManagementPort("/actuator/prometheus").body())
					.contains("faultbook_unknown_codes_pending")
					.contains("faultbook_unknown_codes_counted_total")
					.contains("faultbook_unknown_codes_dropped_total 0.0");
				connection.rollback();
			}
			awaitCount(faultbook, 100);
		}
	}

	@Test
	void countsSurviveAnOutage() {
		try (PostgreSqlServer server = PostgreSqlServer.launch();
				FaultbookInstance faultbook = FaultbookInstance.start(server.createDatabase(), SETTINGS)) {
			sendReads(faultbook, 10);
			awaitCount(faultbook, 10);
			server.stop();
			sendReads(faultbook, 50);
			server.start();
			sendReads(faultbook, 10);
			awaitCount(faultbook, 70);
		}
	}

}
