package io.faultbook.unknowncode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.faultbook.DatabaseInterceptor;
import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.ErrorResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the stored counts on H2 and PostgreSQL. */
class UnknownCodeStoreTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	@Nested
	@H2Test
	class OnH2 extends Cases {

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

	}

	abstract static class Cases {

		@Autowired
		private UnknownCodeStore codes;

		@Autowired
		private JdbcTemplate jdbc;

		@Autowired
		private DatabaseInterceptor database;

		@BeforeEach
		@AfterEach
		void clear() {
			this.jdbc.update("DELETE FROM unknown_code");
		}

		private List<String> listed() {
			return this.codes.find(0, 100).codes().stream().map(UnknownCode::code).toList();
		}

		@Test
		void codesAreSortedByTheirTotalCount() {
			this.codes.add(new TreeMap<>(Map.of("2064", 2L)), DAY.minusDays(3));
			this.codes.add(new TreeMap<>(Map.of("2064", 1L, "E1001", 7L)), DAY);
			this.codes.add(new TreeMap<>(Map.of("2064", 3L)), DAY);
			this.codes.add(new TreeMap<>(Map.of("FW-17", 1L)), DAY.minusDays(1));
			assertThat(this.codes.find(0, 2).codes()).containsExactly(new UnknownCode("E1001", 7, DAY, DAY),
					new UnknownCode("2064", 6, DAY.minusDays(3), DAY));
			assertThat(this.codes.find(1, 2).codes()).extracting(UnknownCode::code).containsExactly("FW-17");
			assertThat(this.codes.find(1, 2).total()).isEqualTo(3);
			assertThat(this.codes.find(Integer.MAX_VALUE, 200).codes()).isEmpty();
		}

		@Test
		void oldDaysAreRemoved() {
			this.codes.add(new TreeMap<>(Map.of("2064", 5L)), DAY.minusDays(91));
			this.codes.add(new TreeMap<>(Map.of("2064", 2L)), DAY.minusDays(90));
			this.codes.add(new TreeMap<>(Map.of("E1001", 9L)), DAY.minusDays(91));
			this.codes.removeExpired(DAY.minusDays(90));
			assertThat(this.codes.find(0, 10).codes())
				.containsExactly(new UnknownCode("2064", 2, DAY.minusDays(90), DAY.minusDays(90)));
		}

		@Test
		void rarestAndOldestOfTooManyAreRemoved() {
			this.codes.add(new TreeMap<>(Map.of("A-1", 5L, "A-2", 1L, "A-3", 3L)), DAY);
			this.codes.add(new TreeMap<>(Map.of("A-4", 1L, "A-3", 3L)), DAY.minusDays(1));
			this.codes.removeExcess(3);
			assertThat(listed()).containsExactly("A-3", "A-1", "A-2");
		}

		@Test
		void knownCodeIsNotListedAndIsRemoved() {
			this.codes.add(new TreeMap<>(Map.of("2065", 5L, "2064", 1L)), DAY);
			assertThat(listed()).containsExactly("2064");
			assertThat(this.codes.find(0, 1).total()).isEqualTo(1);
			this.codes.removeExpired(DAY);
			assertThat(stored()).containsExactly("2064");
		}

		@Test
		void eachBatchAppliesTheLimitAndCleanupRunsOnceADay() {
			UnknownCodeProperties properties = new UnknownCodeProperties(true, Duration.ofSeconds(10), 2,
					Duration.ofDays(90));
			UnknownCodeCounter counter = new UnknownCodeCounter(properties);
			AtomicReference<Instant> now = new AtomicReference<>(DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
			InstantSource source = now::get;
			Clock clock = source.withZone(ZoneOffset.UTC);
			UnknownCodeWriter writer = new UnknownCodeWriter(counter, this.codes, properties, clock);
			this.codes.add(new TreeMap<>(Map.of("2064", 9L)), DAY.minusDays(91));
			this.codes.add(new TreeMap<>(Map.of("2065", 5L)), DAY);
			writer.write();
			assertThat(stored()).isEmpty();
			this.codes.add(new TreeMap<>(Map.of("2065", 5L, "A-2", 1L)), DAY);
			counter.countLookup("A-1");
			counter.countLookup("A-1");
			writer.write();
			assertThat(stored()).as("the cleanup has already run today").containsExactly("2065", "A-1");
			now.set(DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
			writer.write();
			assertThat(stored()).containsExactly("A-1");
		}

		private List<String> stored() {
			return this.jdbc.queryForList("SELECT code FROM unknown_code ORDER BY code", String.class);
		}

		@Test
		void concurrentInsertionsAddUp() {
			this.database.runBefore("MERGE", () -> {
				Thread other = new Thread(() -> this.codes.add(new TreeMap<>(Map.of("2064", 4L)), DAY));
				other.start();
				try {
					other.join(60_000);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			});
			this.codes.add(new TreeMap<>(Map.of("2064", 2L)), DAY);
			assertThat(this.codes.find(0, 1).codes()).extracting(UnknownCode::count).containsExactly(6L);
		}

		@Test
		void dismissedCodeReturnsWithTheNextLookup() {
			this.codes.add(new TreeMap<>(Map.of("FW-17", 4L)), DAY.minusDays(1));
			this.codes.add(new TreeMap<>(Map.of("FW-17", 4L)), DAY);
			this.codes.dismiss("fw-17");
			assertThat(listed()).isEmpty();
			assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> this.codes.dismiss("FW-17"))
				.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
			this.codes.add(new TreeMap<>(Map.of("FW-17", 1L)), DAY);
			assertThat(listed()).containsExactly("FW-17");
		}

		@Test
		void concurrentWritesOfTheSameCodesAddUp() throws InterruptedException {
			SortedMap<String, Long> counts = new TreeMap<>();
			IntStream.range(0, 50).forEach((i) -> counts.put("E" + (1000 + i), 1L));
			List<Thread> writers = IntStream.range(0, 4)
				.mapToObj((i) -> new Thread(() -> IntStream.range(0, 10).forEach((n) -> this.codes.add(counts, DAY))))
				.toList();
			writers.forEach(Thread::start);
			for (Thread writer : writers) {
				writer.join();
			}
			assertThat(this.codes.find(0, 200).codes()).hasSize(50)
				.allSatisfy((code) -> assertThat(code.count()).isEqualTo(40));
		}

	}

}
