package io.faultbook.security;

import java.time.Duration;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks the passwords of the console's form under the throttle that the API has, so that
 * guesses at one count at the other.
 */
final class ThrottledSignIn implements AuthenticationManager {

	private final AuthenticationManager passwords;

	private final SignInThrottle throttle;

	private final SignInMetrics metrics;

	ThrottledSignIn(AuthenticationManager passwords, SignInThrottle throttle, SignInMetrics metrics) {
		this.passwords = passwords;
		this.throttle = throttle;
		this.metrics = metrics;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String client = (attempt.getDetails() instanceof WebAuthenticationDetails details)
				? ClientAddress.of(details.getRemoteAddress()) : "";
		Duration wait = this.throttle.count(client, attempt.getName());
		if (!wait.isZero()) {
			this.metrics.throttled();
			throw new TooManyAttemptsException(wait);
		}
		boolean good = false;
		try {
			Authentication editor = this.passwords.authenticate(attempt);
			good = true;
			this.throttle.giveBack(client, attempt.getName());
			return editor;
		}
		finally {
			this.metrics.checked(good);
		}
	}

	/** The client must wait before its password is looked at. */
	static final class TooManyAttemptsException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		private final Duration wait;

		TooManyAttemptsException(Duration wait) {
			super("Too many attempts");
			this.wait = wait;
		}

		/** In seconds, rounded up. */
		long waitSeconds() {
			return Math.max(1, this.wait.plusMillis(999).toSeconds());
		}

	}

}
