package io.faultbook.snapshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;

import io.faultbook.DatabaseInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.TriggerTask;
import org.springframework.scheduling.support.SimpleTriggerContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests when the next poll is due. It is so far away that only the tests poll. */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:schedule", "faultbook.refresh.poll-interval=1h",
		"faultbook.refresh.max-back-off=10h" })
@Import(DatabaseInterceptor.class)
class RefreshScheduleTests {

	private static final SimpleTriggerContext NOW = new SimpleTriggerContext(
			Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	private final TriggerTask task;

	private final DatabaseInterceptor database;

	RefreshScheduleTests(@Autowired ScheduledTaskHolder schedule, @Autowired DatabaseInterceptor database) {
		this.task = (TriggerTask) schedule.getScheduledTasks().iterator().next().getTask();
		this.database = database;
	}

	@AfterEach
	void recover() {
		this.database.endOutage();
		poll();
	}

	private void poll() {
		this.task.getRunnable().run();
	}

	private void fail(int times) {
		this.database.startOutage();
		IntStream.range(0, times).forEach((i) -> poll());
	}

	private long minutesUntilTheNextPoll() {
		Instant next = Objects.requireNonNull(this.task.getTrigger().nextExecution(NOW));
		return Duration.between(Instant.EPOCH, next).toMinutes();
	}

	@Test
	void pollsFollowTheInterval() {
		poll();
		assertThat(minutesUntilTheNextPoll()).isBetween(54L, 66L);
	}

	@Test
	void failuresIncreaseTheDelayUpToTheLimit() {
		fail(3);
		assertThat(minutesUntilTheNextPoll()).isBetween(4 * 60L, 8 * 60L);
		fail(7);
		assertThat(minutesUntilTheNextPoll()).isBetween(5 * 60L, 10 * 60L);
	}

	@Test
	void successEndsTheBackOff() {
		fail(3);
		this.database.endOutage();
		poll();
		assertThat(minutesUntilTheNextPoll()).isBetween(54L, 66L);
	}

	@Test
	void replicasDoNotPollTogether() {
		assertThat(IntStream.range(0, 100).mapToObj((i) -> this.task.getTrigger().nextExecution(NOW)).distinct())
			.hasSizeGreaterThan(90);
	}

}
