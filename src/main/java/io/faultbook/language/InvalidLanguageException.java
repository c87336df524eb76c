package io.faultbook.language;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

public final class InvalidLanguageException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHOED_LENGTH = 64;

	private InvalidLanguageException(ProblemDetail problem, String value) {
		super(HttpStatus.BAD_REQUEST, problem, null, null, new Object[] { value });
	}

	static InvalidLanguageException forParameter(String lang) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setType(URI.create("/problems/invalid-language"));
		problem.setProperty("parameter", "lang");
		return new InvalidLanguageException(problem, lang.substring(0, Math.min(lang.length(), MAX_ECHOED_LENGTH)));
	}

}
