package io.faultbook.demand;

import java.time.Duration;

import io.faultbook.unknowncode.StorageSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Counting of lookups of known codes.
 *
 * @param flushInterval time between two writes of the counts to the database, 100 ms to 1
 * day
 * @param maxCodes maximum number of codes that have counts in the database, 1 to 1000000;
 * above it, the counts of the least frequent codes are removed
 * @param retention how long a count is kept, in whole days, 1 to 3650, and until the end
 * of its month
 */
@ConfigurationProperties("faultbook.lookups")
record LookupProperties(@DefaultValue("10s") Duration flushInterval, @DefaultValue("10000") int maxCodes,
		@DefaultValue("90d") Duration retention) {

	LookupProperties {
		settings(flushInterval, maxCodes, retention);
	}

	StorageSettings settings() {
		return settings(this.flushInterval, this.maxCodes, this.retention);
	}

	private static StorageSettings settings(Duration flushInterval, int maxCodes, Duration retention) {
		return new StorageSettings("faultbook.lookups", true, flushInterval, maxCodes, retention);
	}

}
