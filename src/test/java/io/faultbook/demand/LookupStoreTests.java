package io.faultbook.demand;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import io.faultbook.FaultbookInstance;
import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.TestDatabase;
import io.faultbook.code.CodeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the stored lookups of known codes on H2 and PostgreSQL. */
class LookupStoreTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final CodeId NOT_BOUND = new CodeId("link-living", "2065");

	private static final CodeId NO_DEVICE = new CodeId("link-living", "9103");

	@Nested
	@H2Test
	class OnH2 extends Cases {

		@Autowired
		OnH2(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
			super(jdbc, transactions);
		}

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

		@Autowired
		OnPostgreSql(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
			super(jdbc, transactions);
		}

	}

	@Test
	void lookupsSurviveARestart() {
		String database = TestDatabase.H2.create();
		try (FaultbookInstance first = FaultbookInstance.start(database)) {
			for (int i = 0; i < 3; i++) {
				first.send("GET", "/codes/28601", null);
			}
		}
		try (FaultbookInstance second = FaultbookInstance.start(database)) {
			second.bean(LookupWriter.class).write();
			assertThat(second.send("GET", "/?lang=en", null, "Accept", "text/html").body())
				.containsPattern("Looked up most[\\s\\S]*28601");
			second.send("GET", "/codes/28601", null);
			assertThat(second.bean(PopularCodes.class).counts()).containsEntry(new CodeId("link-living", "28601"), 4L);
		}
	}

	abstract static class Cases {

		/** Not the one of the application, which counts the lookups of other tests. */
		private final PopularCodes popular = new PopularCodes();

		private final JdbcTemplate jdbc;

		private final LookupStore store;

		Cases(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
			this.jdbc = jdbc;
			this.store = new LookupStore(this.popular, jdbc, transactions);
		}

		@BeforeEach
		@AfterEach
		void clear() {
			this.jdbc.update("DELETE FROM code_lookup");
		}

		private void add(CodeId code, long times, LocalDate day) {
			this.store.add(new TreeMap<>(Map.of(code, times)), day);
		}

		@Test
		void lookupsOfAllMonthsAddUp() {
			add(NOT_BOUND, 2, DAY);
			add(NOT_BOUND, 3, DAY.plusDays(1));
			add(NOT_BOUND, 4, DAY.plusDays(30));
			add(NO_DEVICE, 1, DAY);
			assertThat(this.popular.counts()).containsOnly(Map.entry(NOT_BOUND, 9L), Map.entry(NO_DEVICE, 1L));
			assertThat(this.jdbc.queryForList("SELECT times FROM code_lookup ORDER BY times", Long.class))
				.containsExactly(1L, 4L, 5L);
		}

		@Test
		void oldMonthsAreRemoved() {
			add(NOT_BOUND, 2, LocalDate.of(2026, 8, 31));
			add(NOT_BOUND, 3, LocalDate.of(2026, 9, 1));
			this.store.removeExpired(LocalDate.of(2026, 9, 30));
			assertThat(this.popular.counts()).containsOnly(Map.entry(NOT_BOUND, 3L));
		}

		@Test
		void leastFrequentCodesAboveTheLimitAreRemoved() {
			add(NOT_BOUND, 2, DAY);
			add(NOT_BOUND, 2, DAY.plusDays(30));
			add(NO_DEVICE, 3, DAY);
			this.store.removeExcess(1);
			assertThat(this.popular.counts()).containsOnly(Map.entry(NOT_BOUND, 4L));
		}

	}

}
