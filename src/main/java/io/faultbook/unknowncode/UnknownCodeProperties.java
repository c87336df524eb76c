package io.faultbook.unknowncode;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Counting of unknown codes.
 *
 * @param enabled whether unknown codes are counted; earlier counts stay visible if not
 * @param flushInterval time between two writes of the counts to the database, 100 ms to 1
 * day
 * @param maxCodes maximum number of distinct codes in the database, 1 to 1000000; above
 * it, the least frequent ones are removed
 * @param retention how long a count is kept, in whole days, 1 to 3650
 */
@ConfigurationProperties("faultbook.unknown-codes")
record UnknownCodeProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration flushInterval,
		@DefaultValue("10000") int maxCodes, @DefaultValue("90d") Duration retention) {

	UnknownCodeProperties {
		check("flush-interval must be from 100ms to 1d",
				flushInterval.toMillis() >= 100 && flushInterval.compareTo(Duration.ofDays(1)) <= 0);
		check("max-codes must be from 1 to 1000000", maxCodes >= 1 && maxCodes <= 1_000_000);
		check("retention must be from 1d to 3650d", retention.toDays() >= 1 && retention.toDays() <= 3650);
	}

	private static void check(String rule, boolean holds) {
		if (!holds) {
			throw new IllegalArgumentException("faultbook.unknown-codes." + rule);
		}
	}

}
