package io.faultbook.security;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a client that failed too often before its credentials are even looked at.
 * Requests without credentials are not counted.
 */
final class SignInThrottleFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(SignInThrottleFilter.class);

	/** The one that signs in too, so that no spelling of a name is counted apart. */
	private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

	private final SignInThrottle throttle;

	private final KnownCredentials known;

	private final SignInProblems problems;

	private final SignInMetrics metrics;

	SignInThrottleFilter(SignInThrottle throttle, KnownCredentials known, SignInProblems problems,
			SignInMetrics metrics) {
		this.throttle = throttle;
		this.known = known;
		this.problems = problems;
		this.metrics = metrics;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (credentials == null || credentials.isBlank()) {
			chain.doFilter(request, response);
			return;
		}
		String client = ClientAddress.of(request.getRemoteAddr());
		String name = name(request);
		boolean known = this.known.include(credentials);
		Duration wait = known ? this.throttle.waitOf(client, name) : this.throttle.count(client, name);
		if (!wait.isZero()) {
			this.metrics.throttled();
			this.problems.tell(SignInProblem.forTooManyAttempts(wait), request, response);
			return;
		}
		boolean checked = pass(request, response, chain);
		boolean failed = checked && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED;
		if (checked) {
			this.metrics.checked(!failed);
		}
		if (!failed && !known) {
			this.throttle.giveBack(client, name);
			if (checked) {
				this.known.remember(credentials);
			}
		}
		else if (failed && known) {
			this.throttle.count(client, name);
		}
	}

	/**
	 * Pass the request on.
	 * @return whether the credentials could be checked
	 */
	private boolean pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
			return true;
		}
		catch (AuthenticationServiceException | JwtDecoderInitializationException ex) {
			log.warn("Tokens cannot be checked, for their issuer does not answer: {}", ex.getMessage());
			this.problems.tell(SignInProblem.forUnavailableIssuer(), request, response);
			return false;
		}
	}

	/** The user's name; a token, whose bearer is not known yet, has none. */
	private String name(HttpServletRequest request) {
		try {
			UsernamePasswordAuthenticationToken token = this.basic.convert(request);
			return (token != null) ? token.getName() : "";
		}
		catch (AuthenticationException ex) {
			return "";
		}
	}

}
