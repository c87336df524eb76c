package io.faultbook.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The query has a parameter that doesn't exist, or a single one several times. */
final class InvalidQueryException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO = 64;

	private InvalidQueryException(ProblemDetail problem, Object... arguments) {
		super(HttpStatus.BAD_REQUEST, problem, null, null, arguments);
	}

	static InvalidQueryException forUnknownParameter(String name, List<String> known) {
		ProblemDetail problem = problem("unknown-parameter", name);
		problem.setProperty("known", known);
		return new InvalidQueryException(problem, echo(name), String.join(", ", known));
	}

	static InvalidQueryException forRepeatedParameter(String name) {
		return new InvalidQueryException(problem("repeated-parameter", name), echo(name));
	}

	private static ProblemDetail problem(String type, String name) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setType(ProblemTypes.uri(type));
		problem.setProperty("parameter", echo(name));
		return problem;
	}

	private static String echo(String name) {
		return name.substring(0, Math.min(name.length(), MAX_ECHO));
	}

}
