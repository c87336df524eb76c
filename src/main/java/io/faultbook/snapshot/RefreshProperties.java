package io.faultbook.snapshot;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes made elsewhere are noticed.
 *
 * @param pollInterval time between two looks at the catalogue version in the database, 1
 * ms to 1 day
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
			throw new IllegalArgumentException(name + " must be from 1ms to 1d, and not " + value);
		}
	}

}
