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
		if (maxCodes < 1 || maxCodes > 1_000_000) {
			throw new IllegalArgumentException("faultbook.unknown-codes.max-codes must be from 1 to 1000000");
		}
		settings(enabled, flushInterval, maxCodes, retention);
	}

	StorageSettings settings() {
		return settings(this.enabled, this.flushInterval, this.maxCodes, this.retention);
	}

	private static StorageSettings settings(boolean enabled, Duration flushInterval, int maxCodes, Duration retention) {
		return new StorageSettings("faultbook.unknown-codes", enabled, flushInterval, maxCodes, retention);
	}

}
