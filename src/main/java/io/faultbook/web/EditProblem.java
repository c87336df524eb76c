package io.faultbook.web;

import io.faultbook.editing.EditRejectedException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The answer to an edit that is not accepted. */
final class EditProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private EditProblem(HttpStatus status, ProblemDetail problem, EditRejectedException refusal) {
		super(status, problem, refusal, null, new Object[] { refusal.subject() });
	}

	static EditProblem of(EditRejectedException refusal) {
		HttpStatus status = switch (refusal.reason()) {
			case INVALID_PARAMETER -> HttpStatus.BAD_REQUEST;
			case UNKNOWN_CODE -> HttpStatus.NOT_FOUND;
			case NOTHING_TO_CONFIRM, NOTHING_TO_WITHDRAW -> HttpStatus.CONFLICT;
			case CODE_EXISTS, STALE_REVISION -> HttpStatus.PRECONDITION_FAILED;
			case INVALID_FIELDS -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(ProblemTypes.uri(refusal.reason().id()));
		refusal.details().forEach(problem::setProperty);
		return new EditProblem(status, problem, refusal);
	}

}
