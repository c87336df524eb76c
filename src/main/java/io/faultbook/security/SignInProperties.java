package io.faultbook.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How editors sign in.
 *
 * @param role role that an editor must have
 * @param rolesClaim claim of a token that has the roles, an array or words; dots lead
 * into objects, as in realm_access.roles
 * @param nameClaim claim of a token that the history shows as the editor's name; the
 * subject where a token lacks it
 * @param attempts failed attempts that a client has for a user name before it must wait,
 * 1 to 1000000
 * @param period time after which all attempts are there again, a second to a year
 * @param issuerTimeout how long the issuer of tokens may take to connect, and then to
 * answer, 1 ms to a minute
 */
@ConfigurationProperties("faultbook.sign-in")
record SignInProperties(@DefaultValue("roles") String rolesClaim, @DefaultValue("editor") String role,
		@DefaultValue("preferred_username") String nameClaim, @DefaultValue("10") int attempts,
		@DefaultValue("10m") Duration period, @DefaultValue("3s") Duration issuerTimeout) {

	private static final int MAX_ATTEMPTS = 1_000_000;

	private static final Duration MIN_PERIOD = Duration.ofSeconds(1);

	private static final Duration MAX_PERIOD = Duration.ofDays(366);

	private static final Duration MIN_TIMEOUT = Duration.ofMillis(1);

	private static final Duration MAX_TIMEOUT = Duration.ofMinutes(1);

	SignInProperties {
		if (attempts < 1 || attempts > MAX_ATTEMPTS) {
			throw new IllegalArgumentException("faultbook.sign-in.attempts must be 1 to " + MAX_ATTEMPTS);
		}
		if (!isWithin(period, MIN_PERIOD, MAX_PERIOD)) {
			throw new IllegalArgumentException("faultbook.sign-in.period must be a second to a year");
		}
		if (!isWithin(issuerTimeout, MIN_TIMEOUT, MAX_TIMEOUT)) {
			throw new IllegalArgumentException("faultbook.sign-in.issuer-timeout must be 1 ms to a minute");
		}
		if (rolesClaim.isBlank() || role.isBlank() || nameClaim.isBlank()) {
			throw new IllegalArgumentException("faultbook.sign-in.roles-claim, role and name-claim must not be blank");
		}
	}

	private static boolean isWithin(Duration duration, Duration least, Duration most) {
		return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
	}

}
