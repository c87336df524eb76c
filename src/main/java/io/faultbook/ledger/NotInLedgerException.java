package io.faultbook.ledger;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The ledger has no such code, or no longer. */
public final class NotInLedgerException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final int MAX_ECHO = 64;

	private NotInLedgerException(ProblemDetail problem, String code) {
		super(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

	static NotInLedgerException forCode(String code) {
		String echo = code.substring(0, Math.min(code.length(), MAX_ECHO));
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/not-in-ledger"));
		problem.setProperty("code", echo);
		return new NotInLedgerException(problem, echo);
	}

}
