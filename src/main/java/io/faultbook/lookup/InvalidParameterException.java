package io.faultbook.lookup;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A parameter has a value that cannot be. What it may be is said by the message
 * {@code parameter.<name>}.
 */
final class InvalidParameterException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private InvalidParameterException(ProblemDetail problem) {
		super(HttpStatus.BAD_REQUEST, problem, null);
	}

	static InvalidParameterException forParameter(String name) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setType(URI.create("/problems/invalid-parameter"));
		problem.setProperty("parameter", name);
		return new InvalidParameterException(problem);
	}

}
