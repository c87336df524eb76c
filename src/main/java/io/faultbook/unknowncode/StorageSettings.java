package io.faultbook.unknowncode;

import java.time.Duration;

/**
 * How counts are stored.
 *
 * @param prefix the prefix of the properties
 * @param flushInterval time between two writes, 100 ms to 1 day
 * @param max the maximum number of stored counts, 1 to 1000000
 * @param retention how long a count is kept, in whole days, 1 to 3650
 */
public record StorageSettings(String prefix, boolean enabled, Duration flushInterval, int max, Duration retention) {

	public StorageSettings {
		check(prefix + ".flush-interval must be from 100ms to 1d",
				flushInterval.toMillis() >= 100 && flushInterval.compareTo(Duration.ofDays(1)) <= 0);
		check(prefix + " must store from 1 to 1000000", max >= 1 && max <= 1_000_000);
		check(prefix + ".retention must be from 1d to 3650d", retention.toDays() >= 1 && retention.toDays() <= 3650);
	}

	private static void check(String rule, boolean holds) {
		if (!holds) {
			throw new IllegalArgumentException(rule);
		}
	}

}
