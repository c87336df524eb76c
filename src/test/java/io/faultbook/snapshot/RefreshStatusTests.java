package io.faultbook.snapshot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshStatusTests {

	private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);

	private final RefreshStatus status = new RefreshStatus(this.nanoTime::get);

	@Test
	void ageIsTheTimeSinceTheLastConfirmation() {
		this.nanoTime.addAndGet(Duration.ofSeconds(7).toNanos());
		assertThat(this.status.age()).as("after nanoTime overflowed").isEqualTo(Duration.ofSeconds(7));
		this.status.recordFailure();
		assertThat(this.status.age()).isEqualTo(Duration.ofSeconds(7));
		this.status.recordConfirmation();
		assertThat(this.status.age()).isZero();
	}

	@Test
	void totalAndConsecutiveFailuresAreCounted() {
		this.status.recordFailure();
		this.status.recordFailure();
		this.status.recordConfirmation();
		this.status.recordFailure();
		assertThat(this.status.failures()).isEqualTo(3);
		assertThat(this.status.consecutiveFailures()).isEqualTo(1);
	}

}
