package io.faultbook.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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

/** Tests the stored feedback on H2 and PostgreSQL. */
class FeedbackStoreTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final Feedback YES = new Feedback("link-living", "2065", true, "");

	private static final Feedback NO = new Feedback("link-living", "2065", false, "Where is the menu?");

	private static final Feedback DESCRIPTION = new Feedback("", "FW-17", null, "The \ud83d\udd11 is weak.");

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
		private FeedbackStore store;

		@Autowired
		private JdbcTemplate jdbc;

		@BeforeEach
		@AfterEach
		void clear() {
			this.jdbc.update("DELETE FROM reader_feedback");
		}

		private void add(Feedback feedback, long times, LocalDate day) {
			this.store.add(new TreeMap<>(Map.of(feedback, times)), day);
		}

		private List<Feedback> stored() {
			return this.store.findAll().stream().map(FeedbackStore.Row::feedback).toList();
		}

		@Test
		void sameFeedbackAddsUp() {
			add(NO, 2, DAY.minusDays(1));
			add(NO, 3, DAY);
			add(NO, 4, DAY);
			add(YES, 1, DAY.minusDays(2));
			add(DESCRIPTION, 1, DAY.minusDays(3));
			assertThat(this.store.findAll()).containsExactly(new FeedbackStore.Row(NO.id(), NO, 9, DAY),
					new FeedbackStore.Row(YES.id(), YES, 1, DAY.minusDays(2)),
					new FeedbackStore.Row(DESCRIPTION.id(), DESCRIPTION, 1, DAY.minusDays(3)));
		}

		@Test
		void longestCommentIsStored() {
			Feedback longest = new Feedback("c".repeat(64), "d".repeat(64), false, "\ud83d\udd11".repeat(500));
			add(longest, 1, DAY);
			assertThat(stored()).containsExactly(longest);
		}

		@Test
		void oldFeedbackIsRemoved() {
			add(YES, 1, DAY.minusDays(366));
			add(NO, 1, DAY.minusDays(365));
			this.store.removeExpired(DAY.minusDays(365));
			assertThat(stored()).containsExactly(NO);
		}

		@Test
		void votesAndOldCommentsAboveTheLimitAreRemoved() {
			add(YES, 9, DAY);
			add(DESCRIPTION, 1, DAY.minusDays(2));
			add(NO, 1, DAY.minusDays(1));
			this.store.removeExcess(2);
			assertThat(stored()).containsExactly(NO, DESCRIPTION);
			this.store.removeExcess(1);
			assertThat(stored()).containsExactly(NO);
		}

		@Test
		void dismissedCommentIsRemoved() {
			add(NO, 2, DAY.minusDays(1));
			add(NO, 2, DAY);
			add(YES, 1, DAY);
			this.store.dismiss(NO.id());
			assertThat(stored()).containsExactly(YES);
			assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> this.store.dismiss(NO.id()))
				.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
		}

		@Test
		void writerAppliesTheLimit() {
			FeedbackProperties properties = new FeedbackProperties(true, Duration.ofSeconds(10), 2,
					Duration.ofDays(365));
			FeedbackCounter counter = new FeedbackCounter(properties);
			IntStream.range(0, 5).forEach((i) -> counter.describe("FW-17", "Description " + i));
			Clock clock = Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
			new FeedbackWriter(counter, this.store, properties, clock).write();
			assertThat(stored()).hasSize(2);
			assertThat(counter.counts().pending()).isZero();
		}

	}

}
