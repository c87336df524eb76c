package io.faultbook.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a client that failed too often before its credentials are even looked at.
 * Requests without credentials are not counted.
 */
final class SignInThrottleFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(SignInThrottleFilter.class);

	private static final String BASIC = "basic ";

	private final SignInThrottle throttle;

	private final KnownCredentials known;

	private final SignInProblems problems;

	SignInThrottleFilter(SignInThrottle throttle, KnownCredentials known, SignInProblems problems) {
		this.throttle = throttle;
		this.known = known;
		this.problems = problems;
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
		String name = name(credentials);
		boolean known = this.known.include(credentials);
		Duration wait = known ? this.throttle.waitOf(client, name) : this.throttle.count(client, name);
		if (!wait.isZero()) {
			this.problems.tell(SignInProblem.forTooManyAttempts(wait), request, response);
			return;
		}
		pass(request, response, chain);
		boolean failed = response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED;
		if (!failed && !known) {
			this.throttle.giveBack(client, name);
			this.known.remember(credentials);
		}
		else if (failed && known) {
			this.throttle.count(client, name);
		}
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (AuthenticationServiceException | JwtDecoderInitializationException ex) {
			log.warn("Tokens cannot be checked, for their issuer does not answer: {}", ex.getMessage());
			this.problems.tell(SignInProblem.forUnavailableIssuer(), request, response);
		}
	}

	/** The user's name; a token, whose bearer is not known yet, has none. */
	private static String name(String credentials) {
		if (!credentials.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
			return "";
		}
		try {
			byte[] decoded = Base64.getDecoder().decode(credentials.substring(BASIC.length()).strip());
			String pair = new String(decoded, StandardCharsets.UTF_8);
			int colon = pair.indexOf(':');
			return (colon >= 0) ? pair.substring(0, colon) : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
