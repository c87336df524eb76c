package io.faultbook.snapshot;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Polling for edits made on other replicas.
 *
 * @param pollInterval time between two polls of the data version in the database, 1 ms to
 * 1 day
 * @param maxBackOff longest time between two polls while the database is unavailable, 1
 * ms to 1 day
 */
@ConfigurationProperties("faultbook.refresh")
record RefreshProperties(@DefaultValue("1s") Duration pollInterval, @DefaultValue("10s") Duration maxBackOff) {

	private static final Duration MAX = Duration.ofDays(1);

	RefreshProperties {
		check("faultbook.refresh.poll-interval", pollInterval);
		check("faultbook.refresh.max-back-off", maxBackOff);
	}

	private static void check(String name, Duration value) {
		if (value.toMillis() < 1 || value.compareTo(MAX) > 0) {
			throw new IllegalArgumentException(name + " must be from 1ms to 1d, not " + value);
		}
	}

	/**
	 * The delay before the next poll. Jitter of 10% keeps replicas that started together
	 * from polling together. After failures the delay doubles each time up to the limit,
	 * with a jitter of up to half.
	 * @param failures the number of consecutive failures
	 * @see <a href=
	 * "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts,
	 * retries, and backoff with jitter</a>
	 */
	Duration pollDelay(int failures, RandomGenerator random) {
		double interval = this.pollInterval.toNanos();
		if (failures == 0) {
			return Duration.ofNanos((long) (interval * random.nextDouble(0.9, 1.1)));
		}
		double limit = this.maxBackOff.toNanos();
		double doubled = Math.min(Math.scalb(interval, failures), limit);
		return Duration.ofNanos((long) (Math.max(interval, doubled) * random.nextDouble(0.5, 1)));
	}

}
