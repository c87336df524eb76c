package io.faultbook.lookup;

import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such code; the nearest known ones are suggested. */
final class CodeNotFoundException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO = 64;

	private final String code;

	private CodeNotFoundException(ProblemDetail problem, String code) {
		super(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
		this.code = code;
	}

	static CodeNotFoundException forCode(String code, List<String> suggestions) {
		String echo = code.substring(0, Math.min(code.length(), MAX_ECHO));
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/code-not-found"));
		problem.setProperty("code", echo);
		problem.setProperty("suggestions", suggestions);
		return new CodeNotFoundException(problem, echo);
	}

	/** The code asked for, or its beginning. */
	String code() {
		return this.code;
	}

}
