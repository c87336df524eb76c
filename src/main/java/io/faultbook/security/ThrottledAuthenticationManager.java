package io.faultbook.security;

import java.time.Duration;

import io.faultbook.security.IssuerClient.IssuerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Rejects clients that failed too often, before their credentials are checked, and counts
 * the results. Spring's authentication events are published after the check, too late to
 * limit concurrent attempts.
 */
final class ThrottledAuthenticationManager implements AuthenticationManager {

	private static final Logger logger = LoggerFactory.getLogger(ThrottledAuthenticationManager.class);

	private final AuthenticationManager delegate;

	private final SignInThrottle throttle;

	private final AcceptedCredentials acceptedCredentials;

	private final SignInMetrics metrics;

	ThrottledAuthenticationManager(AuthenticationManager delegate, SignInThrottle throttle,
			AcceptedCredentials acceptedCredentials, SignInMetrics metrics) {
		this.delegate = delegate;
		this.throttle = throttle;
		this.acceptedCredentials = acceptedCredentials;
		this.metrics = metrics;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String client = client(attempt);
		String name = name(attempt);
		Duration wait = this.throttle.acquire(client, name);
		if (!wait.isZero()) {
			this.metrics.throttled();
			throw new TooManyAttemptsException(wait);
		}
		boolean acceptedBefore = this.acceptedCredentials.contains(attempt);
		if (acceptedBefore) {
			this.throttle.release(client, name);
		}
		try {
			Authentication editor = this.delegate.authenticate(attempt);
			if (!acceptedBefore) {
				this.throttle.release(client, name);
				this.acceptedCredentials.add(attempt);
			}
			this.metrics.accepted();
			return editor;
		}
		catch (AuthenticationServiceException | JwtDecoderInitializationException ex) {
			if (!acceptedBefore) {
				this.throttle.release(client, name);
			}
			logger.warn("Tokens cannot be verified because the issuer is not responding: {}", ex.getMessage());
			throw new IssuerUnavailableException(ex);
		}
		catch (AuthenticationException ex) {
			if (acceptedBefore) {
				this.throttle.acquire(client, name);
			}
			this.metrics.rejected();
			throw ex;
		}
	}

	private static String client(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details)
				? ClientAddress.identify(details.getRemoteAddress()) : "";
	}

	/** A token has no name before it is checked. */
	private static String name(Authentication attempt) {
		return (attempt instanceof UsernamePasswordAuthenticationToken) ? attempt.getName() : "";
	}

	static final class TooManyAttemptsException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		private final Duration wait;

		TooManyAttemptsException(Duration wait) {
			super("Too many attempts");
			this.wait = wait;
		}

		long waitSeconds() {
			return Throttle.seconds(this.wait);
		}

	}

}
