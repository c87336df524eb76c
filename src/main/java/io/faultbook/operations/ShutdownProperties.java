package io.faultbook.operations;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a replica stops.
 *
 * @param drain how long requests are still accepted after the signal to stop, up to 15s:
 * the time that a load balancer may need to notice
 */
@ConfigurationProperties("faultbook.shutdown")
record ShutdownProperties(@DefaultValue("0s") Duration drain) {

	private static final Duration LONGEST = Duration.ofSeconds(15);

	ShutdownProperties {
		if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("faultbook.shutdown.drain must be from 0s to 15s, not " + drain);
		}
	}

}
