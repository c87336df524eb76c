package io.faultbook.unknown;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The code to dismiss is not, or no longer, in the list of unknown codes. */
public final class UnknownCodeNotFoundException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO = 64;

	private UnknownCodeNotFoundException(ProblemDetail problem, String code) {
		super(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

	static UnknownCodeNotFoundException forCode(String code) {
		String echo = code.substring(0, Math.min(code.length(), MAX_ECHO));
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/unknown-code-not-found"));
		problem.setProperty("code", echo);
		return new UnknownCodeNotFoundException(problem, echo);
	}

}
