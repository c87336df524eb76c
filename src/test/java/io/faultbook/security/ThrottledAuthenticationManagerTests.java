package io.faultbook.security;

import java.time.Duration;
import java.util.function.UnaryOperator;

import io.faultbook.security.IssuerClient.IssuerUnavailableException;
import io.faultbook.security.ThrottledAuthenticationManager.TooManyAttemptsException;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ThrottledAuthenticationManagerTests {

	private UnaryOperator<Authentication> check = (attempt) -> attempt;

	private final ThrottledAuthenticationManager manager = new ThrottledAuthenticationManager(
			(attempt) -> this.check.apply(attempt),
			new SignInThrottle(1, Duration.ofDays(1), TimeMeter.SYSTEM_NANOTIME),
			new AcceptedCredentials(Duration.ofMinutes(1)), new SignInMetrics(new SimpleMeterRegistry()));

	private static Authentication from(String client, AbstractAuthenticationToken attempt) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(client);
		attempt.setDetails(new WebAuthenticationDetails(request));
		return attempt;
	}

	private static Authentication password(String password) {
		return from("10.0.0.5", UsernamePasswordAuthenticationToken.unauthenticated("editor", password));
	}

	private static Authentication token(String token) {
		return from("10.0.0.5", new BearerTokenAuthenticationToken(token));
	}

	private void assertRejected(Authentication attempt) {
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> this.manager.authenticate(attempt));
	}

	private void assertThrottled(Authentication attempt) {
		assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> this.manager.authenticate(attempt));
	}

	private static Authentication reject(Authentication attempt) {
		throw new BadCredentialsException("No");
	}

	@Test
	void credentialsOfAThrottledClientAreNotChecked() {
		this.check = ThrottledAuthenticationManagerTests::reject;
		assertRejected(password("guess"));
		this.check = (attempt) -> {
			throw new AssertionError("checked");
		};
		assertThrottled(password("other"));
	}

	@Test
	void otherClientIsNotThrottled() {
		this.check = ThrottledAuthenticationManagerTests::reject;
		assertRejected(password("guess"));
		assertRejected(from("10.0.0.6", UsernamePasswordAuthenticationToken.unauthenticated("editor", "guess")));
	}

	@Test
	void tokensFromAClientAreCountedTogether() {
		this.check = ThrottledAuthenticationManagerTests::reject;
		assertRejected(token("x"));
		assertThrottled(token("y"));
	}

	@Test
	void uncheckedCredentialsAreNeitherCountedNorRemembered() {
		this.check = (attempt) -> {
			throw new AuthenticationServiceException("The issuer is down");
		};
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IssuerUnavailableException.class)
				.isThrownBy(() -> this.manager.authenticate(token("x")));
		}
		this.check = (attempt) -> {
			assertThrottled(token("x"));
			return attempt;
		};
		this.manager.authenticate(token("x"));
	}

	@Test
	void concurrentGuessesAreCounted() {
		this.check = (attempt) -> {
			assertThrottled(password("second"));
			return reject(attempt);
		};
		assertRejected(password("first"));
	}

	@Test
	void concurrentRequestsWithAcceptedCredentialsAreNotCounted() {
		this.manager.authenticate(token("x"));
		this.check = (attempt) -> {
			this.check = UnaryOperator.identity();
			return this.manager.authenticate(token("x"));
		};
		assertThat(this.manager.authenticate(token("x")).getCredentials()).isEqualTo("x");
	}

	@Test
	void acceptedCredentialsAreCountedIfTheyFailLater() {
		this.manager.authenticate(token("x"));
		this.check = ThrottledAuthenticationManagerTests::reject;
		assertRejected(token("x"));
		assertThrottled(token("x"));
	}

}
