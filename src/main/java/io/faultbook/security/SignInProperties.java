package io.faultbook.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How editors sign in.
 *
 * @param role role that an editor must have
 * @param rolesClaim token claim that lists the roles, as an array or separated by spaces;
 * dots separate the names of nested claims, as in realm_access.roles
 * @param nameClaim token claim with the editor's name for the history; if a token lacks
 * it, its subject is used
 * @param maxFailures failed sign-ins allowed per client and user name, 1 to 1000000
 * @param failureWindow time after which the count of failures resets, a second to a year
 * @param issuerTimeout connect and read timeout for requests to the issuer, 1 ms to a
 * minute
 */
@ConfigurationProperties("faultbook.sign-in")
record SignInProperties(@DefaultValue("roles") String rolesClaim, @DefaultValue("editor") String role,
		@DefaultValue("preferred_username") String nameClaim, @DefaultValue("10") int maxFailures,
		@DefaultValue("10m") Duration failureWindow, @DefaultValue("3s") Duration issuerTimeout) {

	SignInProperties {
		Assert.isTrue(maxFailures >= 1 && maxFailures <= 1_000_000,
				"faultbook.sign-in.max-failures must be from 1 to 1000000");
		Assert.isTrue(isBetween(failureWindow, Duration.ofSeconds(1), Duration.ofDays(366)),
				"faultbook.sign-in.failure-window must be from 1s to 366d");
		Assert.isTrue(isBetween(issuerTimeout, Duration.ofMillis(1), Duration.ofMinutes(1)),
				"faultbook.sign-in.issuer-timeout must be from 1ms to 1m");
		Assert.isTrue(!rolesClaim.isBlank() && !role.isBlank() && !nameClaim.isBlank(),
				"faultbook.sign-in.roles-claim, role, and name-claim must not be blank");
	}

	private static boolean isBetween(Duration duration, Duration min, Duration max) {
		return duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0;
	}

}
