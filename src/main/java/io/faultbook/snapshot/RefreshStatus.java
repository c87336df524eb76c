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

	private volatile Duration loadTime = Duration.ZERO;

	private final AtomicInteger failuresInARow = new AtomicInteger();

	/**
	 * The status before the first load.
	 * @param nanoTime as {@link System#nanoTime()}
	 */
	RefreshStatus(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.confirmedAt = nanoTime.getAsLong();
	}

	/** The database has nothing newer than what is served. */
	void confirmed() {
		this.confirmedAt = this.nanoTime.getAsLong();
		this.failuresInARow.set(0);
	}

	/** Something newer was loaded, and is served. */
	void loaded(Duration time) {
		this.loadTime = time;
	}

	/** The database could not be asked, or what it has not be loaded. */
	void failed() {
		this.failures.incrementAndGet();
		this.failuresInARow.incrementAndGet();
	}

	/** How long ago the database confirmed what is served. */
	Duration age() {
		return Duration.ofNanos(this.nanoTime.getAsLong() - this.confirmedAt);
	}

	/** How long the last load took, from the first statement to the publication. */
	Duration loadTime() {
		return this.loadTime;
	}

	/** The number of failures since the start. */
	long failures() {
		return this.failures.get();
	}

	/** The number of failures since it last went well. */
	int failuresInARow() {
		return this.failuresInARow.get();
	}

}
