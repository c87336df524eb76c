package io.faultbook.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How editors sign in.
 *
 * @param rolesClaim claim of a token that has the roles, an array or words; dots lead
 * into objects, as in realm_access.roles
 * @param role role that an editor must have
 * @param nameClaim claim of a token that the history shows as the editor's name; the
 * subject where a token lacks it
 * @param attempts failed attempts that a client has for a user name before it must wait,
 * 1 to 1000000
 * @param period time after which all attempts are there again
 */
@ConfigurationProperties("faultbook.sign-in")
record SignInProperties(@DefaultValue("roles") String rolesClaim, @DefaultValue("editor") String role,
		@DefaultValue("preferred_username") String nameClaim, @DefaultValue("10") int attempts,
		@DefaultValue("10m") Duration period) {

	private static final int MAX_ATTEMPTS = 1_000_000;

	SignInProperties {
		if (attempts < 1 || attempts > MAX_ATTEMPTS) {
			throw new IllegalArgumentException("faultbook.sign-in.attempts must be 1 to " + MAX_ATTEMPTS);
		}
		if (period.isNegative() || period.isZero()) {
			throw new IllegalArgumentException("faultbook.sign-in.period must be positive");
		}
	}

}
