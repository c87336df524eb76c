package io.faultbook.web;

import io.faultbook.editing.EditRejectedException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

final class EditProblem extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private EditProblem(HttpStatus status, ProblemDetail problem, EditRejectedException rejection) {
		super(status, problem, rejection, null, new Object[] { rejection.subject() });
	}

	static EditProblem of(EditRejectedException rejection) {
		HttpStatus status = switch (rejection.reason()) {
			case INVALID_PARAMETER -> HttpStatus.BAD_REQUEST;
			case UNKNOWN_CODE -> HttpStatus.NOT_FOUND;
			case NOTHING_TO_CONFIRM, NOTHING_TO_WITHDRAW -> HttpStatus.CONFLICT;
			case CODE_EXISTS, STALE_REVISION, UNKNOWN_REVISION -> HttpStatus.PRECONDITION_FAILED;
			case INVALID_FIELDS -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(ProblemTypes.uri(rejection.reason().id()));
		rejection.details().forEach(problem::setProperty);
		return new EditProblem(status, problem, rejection);
	}

}
