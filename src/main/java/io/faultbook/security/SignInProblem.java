package io.faultbook.security;

import java.net.URI;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request for editors that is not let in. */
final class SignInProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final String RETRY_AFTER_SECONDS = "5";

	private SignInProblem(HttpStatus status, ProblemDetail problem, Object... arguments) {
		super(status, problem, null, null, arguments);
	}

	private static SignInProblem of(HttpStatus status, String type, Object... arguments) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(URI.create("/problems/" + type));
		return new SignInProblem(status, problem, arguments);
	}

	/** Not to be passed on to anybody, signed in or not. */
	static SignInProblem forRejectedRequest() {
		return of(HttpStatus.BAD_REQUEST, "bad-request");
	}

	static SignInProblem forUnauthorized() {
		return of(HttpStatus.UNAUTHORIZED, "unauthorized");
	}

	static SignInProblem forForbidden() {
		return of(HttpStatus.FORBIDDEN, "forbidden");
	}

	static SignInProblem forCrossSiteRequest() {
		return of(HttpStatus.FORBIDDEN, "cross-site-request");
	}

	static SignInProblem forTooManyAttempts(long waitSeconds) {
		SignInProblem problem = of(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", waitSeconds);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
		return problem;
	}

	/** The issuer of tokens does not answer. */
	static SignInProblem forUnavailableIssuer() {
		SignInProblem problem = of(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return problem;
	}

}
