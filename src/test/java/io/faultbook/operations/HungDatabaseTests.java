package io.faultbook.operations;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL hangs: it accepts connections, but does not respond. Then it recovers. */
class HungDatabaseTests {

	private static final Duration DEADLINE = Duration.ofSeconds(30);

	/** Without timeouts, the edit would wait as long as the database hangs. */
	private static final Duration MAX_EDIT_TIME = Duration.ofSeconds(25);

	private static final String TEXT = "/admin/codes/9131/texts/en";

	@Test
	void readsContinueAndEditsRecover() throws IOException {
		PostgreSqlServer server = PostgreSqlServer.shared();
		String database = server.createDatabase();
		try (SuspendableProxy proxy = new SuspendableProxy(server.hostAndPort());
				FaultbookInstance faultbook = FaultbookInstance.start(
						database.replace(server.hostAndPort(), proxy.hostAndPort()),
						"faultbook.database.statement-timeout=2s", "faultbook.database.lock-timeout=1s",
						"faultbook.database.socket-timeout=3s", "faultbook.refresh.poll-interval=100ms",
						"faultbook.refresh.max-back-off=500ms")) {
			proxy.suspend();
			Awaitility.await().atMost(DEADLINE).until(() -> ageSeconds(faultbook) >= 3);
			assertThat(faultbook.send("GET", "/codes/9131", null).statusCode()).isEqualTo(200);
			assertThat(faultbook.send("GET", "/codes?search=9131", null).statusCode()).isEqualTo(200);
			assertThat(faultbook.send("GET", "/readyz", null).statusCode()).isEqualTo(200);
			long start = System.nanoTime();
			HttpResponse<String> rejected = edit(faultbook);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_EDIT_TIME);
			assertThat(rejected.statusCode()).isEqualTo(503);
			Awaitility.await()
				.atMost(DEADLINE)
				.until(() -> !health(faultbook).<Boolean>read("$.components.snapshot.details.refreshing"));
			proxy.resume();
			Awaitility.await().atMost(DEADLINE).until(() -> edit(faultbook).statusCode() == 200);
			assertThat(faultbook.get("/codes/9131").<String>read("$.description")).isEqualTo("Back.");
			Awaitility.await().atMost(DEADLINE).until(() -> ageSeconds(faultbook) == 0);
		}
	}

	private static HttpResponse<String> edit(FaultbookInstance faultbook) {
		return faultbook.sendAsEditor("PUT", TEXT, "{\"description\":\"Back.\",\"remediation\":null}", "If-Match",
				"\"0\"");
	}

	private static int ageSeconds(FaultbookInstance faultbook) {
		return health(faultbook).read("$.components.snapshot.details.ageSeconds");
	}

	private static DocumentContext health(FaultbookInstance faultbook) {
		return JsonPath.parse(faultbook.getFromManagementPort("/actuator/health/reads").body());
	}

}
