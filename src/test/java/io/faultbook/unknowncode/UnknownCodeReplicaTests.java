package io.faultbook.unknowncode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests two replicas on one database, the shutdown of one, and a flood of unknown codes.
 * {@code -Dfaultbook.flood=1000000} makes the flood ten times as long.
 */
class UnknownCodeReplicaTests {

	private static final String MANUAL_FLUSH = "faultbook.unknown-codes.flush-interval=1d";

	private static final int FLOOD = Integer.getInteger("faultbook.flood", 100_000);

	@ParameterizedTest
	@EnumSource
	void countsOfReplicasAddUpAndAFloodIsLimited(TestDatabase kind) throws InterruptedException {
		String database = kind.create();
		try (FaultbookInstance first = FaultbookInstance.start(database, MANUAL_FLUSH,
				"faultbook.unknown-codes.max-codes=700")) {
			try (FaultbookInstance second = FaultbookInstance.start(database, MANUAL_FLUSH)) {
				countConcurrently(first, second);
				UnknownCodeStore codes = first.bean(UnknownCodeStore.class);
				assertThat(codes.find(0, 200).codes()).hasSize(20)
					.allSatisfy((code) -> assertThat(code.count()).isEqualTo(400));
				// The replica writes these counts when it shuts down.
				second.send("GET", "/codes/E1000", null);
				second.send("GET", "/codes?code=E1000,2065,E1000", null);
				second.send("GET", "/codes?search=error%20code%20E1000", null);
			}
			assertThat(first.bean(UnknownCodeStore.class).find(0, 1).codes()).extracting(UnknownCode::count)
				.containsExactly(403L);
			flood(first);
		}
	}

	private static void countConcurrently(FaultbookInstance... replicas) throws InterruptedException {
		List<Thread> threads = new ArrayList<>();
		for (FaultbookInstance replica : replicas) {
			UnknownCodeCounter counter = replica.bean(UnknownCodeCounter.class);
			UnknownCodeWriter writer = replica.bean(UnknownCodeWriter.class);
			threads.add(new Thread(() -> IntStream.range(0, 200).forEach((n) -> {
				IntStream.range(1000, 1020).forEach((code) -> counter.countLookup("e" + code));
				if (n % 10 == 0) {
					writer.write();
				}
			})));
		}
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		for (FaultbookInstance replica : replicas) {
			replica.bean(UnknownCodeWriter.class).write();
			assertThat(replica.bean(UnknownCodeCounter.class).counts().pending()).isZero();
		}
	}

	private static void flood(FaultbookInstance faultbook) {
		UnknownCodeCounter counter = faultbook.bean(UnknownCodeCounter.class);
		UnknownCodeWriter writer = faultbook.bean(UnknownCodeWriter.class);
		JdbcTemplate jdbc = faultbook.bean(JdbcTemplate.class);
		for (int i = 0; i < FLOOD; i++) {
			counter.countLookup(Character.toString('A' + i / 100_000) + "-" + i % 100_000);
			counter.countSearch("code F-" + i);
			if (i % (FLOOD / 5) == 0) {
				writer.write();
				assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM unknown_code", Long.class))
					.isLessThanOrEqualTo(700);
			}
			if (i % 10_000 == 0) {
				assertThat(counter.counts().pending()).isLessThanOrEqualTo(UnknownCodeCounter.MAX_PENDING);
			}
		}
		writer.write();
		assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM unknown_code", Long.class)).isLessThanOrEqualTo(700);
		assertThat(counter.counts().dropped()).isGreaterThan(FLOOD * 9L / 10);
		assertThat(faultbook.bean(UnknownCodeStore.class).find(0, 20).codes()).as("frequent codes are kept")
			.allSatisfy((code) -> assertThat(code.count()).isGreaterThanOrEqualTo(400));
	}

}
