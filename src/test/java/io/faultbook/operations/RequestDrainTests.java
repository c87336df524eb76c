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

/** How an instance ends. */
class RequestDrainTests {

	private static final Duration DEADLINE = Duration.ofSeconds(20);

	@Test
	void endingInstanceAnswersUntilItsClientsHaveGone() {
		FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.shutdown.drain=10s");
		assertThat(closes(faultbook)).as("before").isFalse();
		CompletableFuture<Void> end = CompletableFuture.runAsync(faultbook::close);
		Awaitility.await()
			.atMost(DEADLINE)
			.until(() -> faultbook.send("GET", "/readyz", null).statusCode() == 503 && closes(faultbook));
		List<HttpResponse<String>> answers = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			answers.add(faultbook.send("GET", "/codes/2062", null));
		}
		assertThat(end).as("still draining").isNotDone();
		assertThat(answers).allMatch((answer) -> answer.statusCode() == 200);
		assertThat(faultbook.send("GET", "/livez", null).statusCode()).isEqualTo(200);
		end.join();
	}

	private static boolean closes(FaultbookInstance faultbook) {
		return faultbook.send("GET", "/codes/2062", null)
			.headers()
			.firstValue("Connection")
			.filter("close"::equals)
			.isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1s", "16s" })
	void otherPeriodsAreRefused(String period) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ShutdownProperties(DurationStyle.SIMPLE.parse(period)))
			.withMessageContaining("faultbook.shutdown.drain");
	}

}
