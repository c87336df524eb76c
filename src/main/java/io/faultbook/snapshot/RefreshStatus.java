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

	/**
	 * Create the status before the first load.
	 * @param nanoTime a clock such as {@link System#nanoTime()}
	 */
	RefreshStatus(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.confirmedAt = nanoTime.getAsLong();
	}

	/** Record that the served snapshot is current. */
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

	/** The duration of the last load, from the first statement to the publication. */
	Duration loadDuration() {
		return this.loadDuration;
	}

	/** The number of failures since startup. */
	long failures() {
		return this.failures.get();
	}

	int consecutiveFailures() {
		return this.consecutiveFailures.get();
	}

}
