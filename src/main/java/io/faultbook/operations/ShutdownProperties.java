package io.faultbook.operations;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Graceful shutdown.
 *
 * @param drain how long a replica keeps accepting requests after SIGTERM, so that load
 * balancers can stop sending them, 0 s to 15 s
 */
@ConfigurationProperties("faultbook.shutdown")
record ShutdownProperties(@DefaultValue("0s") Duration drain) {

	private static final Duration MAX = Duration.ofSeconds(15);

	ShutdownProperties {
		if (drain.isNegative() || drain.compareTo(MAX) > 0) {
			throw new IllegalArgumentException("faultbook.shutdown.drain must be from 0s to 15s, not " + drain);
		}
	}

}
