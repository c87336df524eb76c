package io.faultbook.snapshot;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the database is asked again. Replicas that were started
 * together should not ask together, so each pause is a little shorter or longer than
 * configured; while the database fails pauses double up to a limit, and differ by half.
 *
 * @see <a href=
 * "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts,
 * retries, and backoff with jitter</a>
 */
final class RefreshPause {

	private static final double JITTER = 0.1;

	private static final double JITTER_FAILING = 0.5;

	private static final int MAX_DOUBLINGS = 20;

	private final Duration interval;

	private final Duration limit;

	private final RandomGenerator random;

	RefreshPause(RefreshProperties properties, RandomGenerator random) {
		this.interval = properties.pollInterval();
		this.limit = properties.maxBackOff();
		this.random = random;
	}

	/**
	 * The next pause.
	 * @param failures the number of failures since it last went well
	 */
	Duration after(int failures) {
		if (failures == 0) {
			return jittered(this.interval, 1 - JITTER, 1 + JITTER);
		}
		Duration doubled = this.interval.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
		return jittered(longer(this.interval, shorter(doubled, this.limit)), JITTER_FAILING, 1);
	}

	private Duration jittered(Duration pause, double least, double most) {
		return Duration.ofNanos((long) (pause.toNanos() * this.random.nextDouble(least, most)));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
