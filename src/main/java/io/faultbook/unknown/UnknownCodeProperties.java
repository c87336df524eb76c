package io.faultbook.unknown;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how long unknown codes are counted.
 *
 * @param enabled whether they are counted; what was counted before can be read all the
 * same
 * @param flushInterval time between two batches that go to the database, 100 ms to 1 day
 * @param maxCodes number of different codes that are kept, the most asked ones, 1 to
 * 1000000
 * @param retention how long a count is kept, in whole days, 1 to 3650
 */
@ConfigurationProperties("faultbook.unknown-codes")
record UnknownCodeProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration flushInterval,
		@DefaultValue("10000") int maxCodes, @DefaultValue("90d") Duration retention) {

	private static final long LEAST_MILLIS = 100;

	private static final int MOST_CODES = 1_000_000;

	private static final long MOST_DAYS = 3650;

	UnknownCodeProperties {
		if (flushInterval.toMillis() < LEAST_MILLIS || flushInterval.compareTo(Duration.ofDays(1)) > 0) {
			throw new IllegalArgumentException(
					"faultbook.unknown-codes.flush-interval must be from 100ms to 1d, and not " + flushInterval);
		}
		if (maxCodes < 1 || maxCodes > MOST_CODES) {
			throw new IllegalArgumentException(
					"faultbook.unknown-codes.max-codes must be 1 to 1000000, and not " + maxCodes);
		}
		if (retention.toDays() < 1 || retention.toDays() > MOST_DAYS) {
			throw new IllegalArgumentException(
					"faultbook.unknown-codes.retention must be from 1d to 3650d, and not " + retention);
		}
	}

}
