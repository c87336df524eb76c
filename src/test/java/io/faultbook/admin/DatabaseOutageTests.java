package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.PostgreSqlServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL stops and comes back while Faultbook keeps running. */
class DatabaseOutageTests {

	/** The connection pool waits 30 seconds by default, in Faultbook two seconds. */
	private static final Duration MAX_REJECTION_TIME = Duration.ofSeconds(15);

	private static final String TEXT = "/admin/codes/9131/texts/en";

	private static final int READS = 200;

	@Test
	void readsContinueAndEditsFailFastDuringAnOutage() {
		try (PostgreSqlServer server = PostgreSqlServer.launch();
				FaultbookInstance faultbook = FaultbookInstance.start(server.createDatabase())) {
			assertThat(edit(faultbook, "\"0\"", "Before.").statusCode()).isEqualTo(200);
			server.stop();
			for (int i = 0; i < READS; i++) {
				assertThat(faultbook.send("GET", "/codes/9131", null).body()).contains("Before.");
				assertThat(faultbook.send("GET", "/codes?search=before", null).statusCode()).isEqualTo(200);
			}
			for (String probe : List.of("/livez", "/readyz")) {
				assertThat(faultbook.send("GET", probe, null).statusCode()).as(probe).isEqualTo(200);
			}
			HttpResponse<String> health = faultbook.getFromManagementPort("/actuator/health");
			assertThat(health.statusCode()).as("operators see the outage").isEqualTo(503);
			assertThat(health.body()).contains("DOWN").doesNotContain("components", "jdbc", "Exception");
			long start = System.nanoTime();
			HttpResponse<String> rejected = edit(faultbook, "\"1\"", "During.");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MAX_REJECTION_TIME);
			assertThat(rejected.statusCode()).isEqualTo(503);
			assertThat(JsonPath.<String>read(rejected.body(), "$.type")).isEqualTo("/problems/service-unavailable");
			assertThat(rejected.headers().firstValue("Retry-After")).isPresent();
			server.start();
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> edit(faultbook, "\"1\"", "After.").statusCode() == 200);
			assertThat(faultbook.send("GET", "/codes/9131", null).body()).contains("After.");
		}
	}

	private static HttpResponse<String> edit(FaultbookInstance faultbook, String etag, String description) {
		return faultbook.sendAsEditor("PUT", TEXT,
				"{\"description\":\"%s\",\"remediation\":null}".formatted(description), "If-Match", etag);
	}

}
