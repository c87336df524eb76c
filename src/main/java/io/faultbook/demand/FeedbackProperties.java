package io.faultbook.demand;

import java.time.Duration;

import io.faultbook.unknowncode.StorageSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Feedback of readers.
 *
 * @param enabled whether readers can give feedback; earlier feedback stays visible if not
 * @param flushInterval time between two writes of the feedback to the database, 100 ms to
 * 1 day
 * @param maxEntries maximum number of entries in the database, 1 to 1000000; above it,
 * the oldest ones are removed, those without a comment first
 * @param retention how long feedback is kept, in whole days, 1 to 3650
 */
@ConfigurationProperties("faultbook.feedback")
record FeedbackProperties(@DefaultValue("true") boolean enabled, @DefaultValue("10s") Duration flushInterval,
		@DefaultValue("10000") int maxEntries, @DefaultValue("365d") Duration retention) {

	FeedbackProperties {
		settings(enabled, flushInterval, maxEntries, retention);
	}

	StorageSettings settings() {
		return settings(this.enabled, this.flushInterval, this.maxEntries, this.retention);
	}

	private static StorageSettings settings(boolean enabled, Duration flushInterval, int maxEntries,
			Duration retention) {
		return new StorageSettings("faultbook.feedback", enabled, flushInterval, maxEntries, retention);
	}

}
