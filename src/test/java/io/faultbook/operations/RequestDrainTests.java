package io.faultbook.operations;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.convert.DurationStyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests the shutdown of an instance. */
class RequestDrainTests {

	private static final Duration DEADLINE = Duration.ofSeconds(20);

	@Test
	void requestsAreServedWhileDraining() {
		FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.shutdown.drain=10s");
		assertThat(closesConnections(faultbook)).as("before shutdown").isFalse();
		CompletableFuture<Void> shutdown = CompletableFuture.runAsync(faultbook::close);
		Awaitility.await()
			.atMost(DEADLINE)
			.until(() -> faultbook.send("GET", "/readyz", null).statusCode() == 503 && closesConnections(faultbook));
		List<HttpResponse<String>> responses = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			responses.add(faultbook.send("GET", "/codes/2062", null));
		}
		assertThat(shutdown).as("still draining").isNotDone();
		assertThat(responses).allMatch((response) -> response.statusCode() == 200);
		assertThat(faultbook.send("GET", "/livez", null).statusCode()).isEqualTo(200);
		shutdown.join();
	}

	private static boolean closesConnections(FaultbookInstance faultbook) {
		return faultbook.send("GET", "/codes/2062", null)
			.headers()
			.firstValue("Connection")
			.filter("close"::equals)
			.isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1s", "16s" })
	void invalidDrainPeriodIsRejected(String period) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ShutdownProperties(DurationStyle.SIMPLE.parse(period)))
			.withMessageContaining("faultbook.shutdown.drain");
	}

}
