package io.faultbook.operations;

import java.time.Duration;

import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Upgrades the database to a next version while this version runs, and rolls back.
 */
class UpgradeTests {

	private static final String TEXT = "/admin/codes/9131/texts/en";

	@Test
	void versionsRunSideBySide() {
		String database = PostgreSqlServer.shared().createDatabase();
		try (FaultbookInstance before = FaultbookInstance.start(database)) {
			assertThat(edit(before, 0)).isEqualTo(200);
			try (FaultbookInstance next = FaultbookInstance.start(database,
					"spring.flyway.locations=classpath:db/migration,classpath:upgrade")) {
				Awaitility.await()
					.atMost(Duration.ofSeconds(20))
					.untilAsserted(() -> assertThat(before.send("GET", "/codes/200", null).body())
						.contains("Changed by the next version."));
				assertThat(edit(before, 1)).isEqualTo(200);
				assertThat(edit(next, 2)).isEqualTo(200);
				assertThat(before
					.sendAsEditor("PUT", "/admin/codes/UP-1", "{\"message\":\"m\",\"category\":\"general\"}",
							"If-None-Match", "*")
					.statusCode()).isEqualTo(201);
			}
		}
		try (FaultbookInstance rolledBack = FaultbookInstance.start(database)) {
			assertThat(edit(rolledBack, 3)).isEqualTo(200);
			assertThat(rolledBack.get("/codes/9131").<String>read("$.description")).isEqualTo("Edit 4.");
		}
	}

	private static int edit(FaultbookInstance faultbook, int revision) {
		return faultbook
			.sendAsEditor("PUT", TEXT, "{\"description\":\"Edit %d.\",\"remediation\":null}".formatted(revision + 1),
					"If-Match", "\"" + revision + "\"")
			.statusCode();
	}

}
