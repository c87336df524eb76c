package io.faultbook.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

class SignInThrottleFilterTests {

	private static final String ENCODED = Base64.getEncoder()
		.encodeToString("editor:guess".getBytes(StandardCharsets.UTF_8));

	private static final FilterChain REFUSING = (request, response) -> ((HttpServletResponse) response).setStatus(401);

	private final KnownCredentials known = new KnownCredentials(Duration.ofMinutes(1));

	private final SignInThrottleFilter filter = new SignInThrottleFilter(
			new SignInThrottle(1, Duration.ofDays(1), TimeMeter.SYSTEM_NANOTIME), this.known,
			new SignInProblems((request, response, handler, problem) -> {
				response.setStatus(((SignInProblem) problem).getStatusCode().value());
				return new ModelAndView();
			}, new FixedLocaleResolver(Locale.ENGLISH)), new SignInMetrics(new SimpleMeterRegistry()));

	private int send(String credentials, FilterChain chain) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/admin/codes");
		request.addHeader("Authorization", credentials);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, chain);
		return response.getStatus();
	}

	@ParameterizedTest
	@ValueSource(strings = { "basic ", "BASIC ", "Basic\t", "BasicX", "Basic=" })
	void otherSpellingOfTheSchemeIsTheSameAttempt(String scheme) throws Exception {
		assertThat(send("Basic " + ENCODED, REFUSING)).isEqualTo(401);
		assertThat(send(scheme + ENCODED, REFUSING)).isEqualTo(429);
	}

	@Test
	void credentialsThatNobodyCouldCheckAreNeitherCountedNorKnown() throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(send("Bearer x", (request, response) -> {
				throw new AuthenticationServiceException("The issuer is down");
			})).isEqualTo(503);
		}
		assertThat(this.known.include("Bearer x")).isFalse();
	}

	@Test
	void goodCredentialsAreKnown() throws Exception {
		assertThat(send("Bearer x", (request, response) -> {
		})).isEqualTo(200);
		assertThat(this.known.include("Bearer x")).isTrue();
	}

	@Test
	void goodCredentialsWithoutTheRoleAreNoFailedAttempt() throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(send("Bearer x" + i, (request, response) -> ((HttpServletResponse) response).setStatus(403)))
				.isEqualTo(403);
		}
	}

	@Test
	void credentialsThatWereGoodOnceAreCountedWhenTheyFail() throws Exception {
		send("Bearer x", (request, response) -> {
		});
		assertThat(send("Bearer x", REFUSING)).isEqualTo(401);
		assertThat(send("Bearer x", REFUSING)).isEqualTo(429);
	}

}
