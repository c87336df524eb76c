package io.faultbook.snapshot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The state of the refresh for health and metrics. It uses a monotonic clock, so that
 * changes to the system time don't distort the age.
 */
final class RefreshStatus {

	private final LongSupplier nanoTime;

	private final AtomicLong failures = new AtomicLong();

	private volatile long confirmedAt;

	private volatile Duration loadDuration = Duration.ZERO;

	private final AtomicInteger consecutiveFailures = new AtomicInteger();

	RefreshStatus(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.confirmedAt = nanoTime.getAsLong();
	}

	void recordConfirmation() {
		this.confirmedAt = this.nanoTime.getAsLong();
		this.consecutiveFailures.set(0);
	}

	void recordLoad(Duration duration) {
		this.loadDuration = duration;
	}

	void recordFailure() {
		this.failures.incrementAndGet();
		this.consecutiveFailures.incrementAndGet();
	}

	/** The time since the database last confirmed that the snapshot is current. */
	Duration age() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.confirmedAt);
	}

	Duration loadDuration() {
		return this.loadDuration;
	}

	long failures() {
		return this.failures.get();
	}

	int consecutiveFailures() {
		return this.consecutiveFailures.get();
	}

}
