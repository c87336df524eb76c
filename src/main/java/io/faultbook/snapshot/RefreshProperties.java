package io.faultbook.snapshot;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes made elsewhere are noticed.
 *
 * @param pollInterval time between two looks at the data version in the database, 1 ms to
 * 1 day
 * @param maxBackOff longest time between two looks while the database fails
 */
@ConfigurationProperties("faultbook.refresh")
record RefreshProperties(@DefaultValue("1s") Duration pollInterval, @DefaultValue("10s") Duration maxBackOff) {

	private static final Duration LONGEST = Duration.ofDays(1);

	RefreshProperties {
		check("faultbook.refresh.poll-interval", pollInterval);
		check("faultbook.refresh.max-back-off", maxBackOff);
	}

	private static void check(String name, Duration value) {
		if (value.toMillis() < 1 || value.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(name + " must be from 1ms to 1d, not " + value);
		}
	}

	/**
	 * How long to wait before the next look. Replicas that were started together should
	 * not ask together, so each pause is up to a tenth shorter or longer than configured;
	 * while the database fails pauses double up to the limit, and are up to half shorter.
	 * @param failures the number of failures since it last went well
	 * @see <a href=
	 * "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts,
	 * retries, and backoff with jitter</a>
	 */
	Duration pause(int failures, RandomGenerator random) {
		double interval = this.pollInterval.toNanos();
		if (failures == 0) {
			return Duration.ofNanos((long) (interval * random.nextDouble(0.9, 1.1)));
		}
		double limit = this.maxBackOff.toNanos();
		double doubled = Math.min(Math.scalb(interval, failures), limit);
		return Duration.ofNanos((long) (Math.max(interval, doubled) * random.nextDouble(0.5, 1)));
	}

}
