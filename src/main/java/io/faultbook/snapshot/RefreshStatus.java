package io.faultbook.snapshot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What is known of the refresh: when the database last confirmed what is served, how long
 * the last load took, and how often it failed.
 * <p>
 * Times are those of a clock that only goes forward, for nobody should be misled when the
 * machine's is set.
 */
final class RefreshStatus {

	private final LongSupplier nanoTime;

	private final AtomicLong failures = new AtomicLong();

	private volatile long confirmedAt;

	private volatile Duration loadDuration = Duration.ZERO;

	private final AtomicInteger consecutiveFailures = new AtomicInteger();

	/**
	 * The status before the first load.
	 * @param nanoTime as {@link System#nanoTime()}
	 */
	RefreshStatus(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.confirmedAt = nanoTime.getAsLong();
	}

	/** The database has nothing newer than what is served. */
	void recordConfirmation() {
		this.confirmedAt = this.nanoTime.getAsLong();
		this.consecutiveFailures.set(0);
	}

	/** Something newer was loaded, and is served. */
	void recordLoad(Duration time) {
		this.loadDuration = time;
	}

	/** The database could not be asked, or what it has not be loaded. */
	void recordFailure() {
		this.failures.incrementAndGet();
		this.consecutiveFailures.incrementAndGet();
	}

	/** How long ago the database confirmed what is served. */
	Duration age() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.confirmedAt);
	}

	/** How long the last load took, from the first statement to the publication. */
	Duration loadDuration() {
		return this.loadDuration;
	}

	/** The number of failures since the start. */
	long failures() {
		return this.failures.get();
	}

	/** The number of failures since it last went well. */
	int consecutiveFailures() {
		return this.consecutiveFailures.get();
	}

}
