package io.faultbook.editing;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An edit that is not accepted: nothing was changed. */
public final class RefusedEditException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private RefusedEditException(HttpStatus status, ProblemDetail problem, Object... arguments) {
		super(status, problem, null, null, arguments);
	}

	private static ProblemDetail problem(HttpStatus status, String type) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(URI.create("/problems/" + type));
		return problem;
	}

	/** There is no such code (404). */
	public static RefusedEditException forUnknownCode(String code) {
		ProblemDetail problem = problem(HttpStatus.NOT_FOUND, "unknown-code");
		problem.setProperty("code", code);
		return new RefusedEditException(HttpStatus.NOT_FOUND, problem, code);
	}

	/** The request does not say what it is based on (428). */
	public static RefusedEditException forMissingCondition(String field) {
		return new RefusedEditException(HttpStatus.PRECONDITION_REQUIRED,
				problem(HttpStatus.PRECONDITION_REQUIRED, "precondition-required"), field);
	}

	/** A parameter has a value that cannot be (400). */
	public static RefusedEditException forInvalidParameter(String name) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-parameter");
		problem.setProperty("parameter", name);
		return new RefusedEditException(HttpStatus.BAD_REQUEST, problem);
	}

	/** Somebody else was faster (412); what stands now goes with it. */
	static RefusedEditException forStaleRevision(HistoryRow current) {
		ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "stale-revision");
		problem.setProperty("current", current);
		return new RefusedEditException(HttpStatus.PRECONDITION_FAILED, problem, current.revision());
	}

	/**
	 * The condition is not in the form that is asked for (412).
	 * @param field the header field with the condition
	 * @param expected the value to send
	 */
	public static RefusedEditException forUnsupportedCondition(String field, String expected) {
		return new RefusedEditException(HttpStatus.PRECONDITION_FAILED,
				problem(HttpStatus.PRECONDITION_FAILED, "unsupported-condition"), field, expected);
	}

	/** The same for a text; its current revision goes with it. */
	public static RefusedEditException forUnsupportedTag(String expected, HistoryRow current) {
		RefusedEditException refusal = forUnsupportedCondition("If-Match", expected);
		refusal.getBody().setProperty("current", current);
		return refusal;
	}

	/** What stands now, where that is why the edit was refused. */
	public @Nullable HistoryRow current() {
		Map<String, Object> properties = getBody().getProperties();
		return (properties != null && properties.get("current") instanceof HistoryRow row) ? row : null;
	}

	/** The code to be added is there already (412). */
	static RefusedEditException forExistingCode(String code) {
		ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "code-exists");
		problem.setProperty("code", code);
		return new RefusedEditException(HttpStatus.PRECONDITION_FAILED, problem, code);
	}

	/** Only the source text is there (409). */
	static RefusedEditException forNothingToWithdraw() {
		return new RefusedEditException(HttpStatus.CONFLICT, problem(HttpStatus.CONFLICT, "nothing-to-withdraw"));
	}

	/** There is no text in this language (409). */
	static RefusedEditException forNothingToConfirm() {
		return new RefusedEditException(HttpStatus.CONFLICT, problem(HttpStatus.CONFLICT, "nothing-to-confirm"));
	}

	/**
	 * Fields have values that cannot be (422).
	 * @param errors what is wrong with each, by JSON pointer
	 */
	static RefusedEditException forInvalidFields(Map<String, ? extends MessageSourceResolvable> errors) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
		problem.setProperty("errors", errors);
		return new RefusedEditException(HttpStatus.UNPROCESSABLE_CONTENT, problem, List.copyOf(errors.keySet()));
	}

	/**
	 * The content is no JSON object of the fields that are asked for (400).
	 * @param errors what is wrong with each, by JSON pointer
	 */
	public static RefusedEditException forMalformedContent(Map<String, ? extends MessageSourceResolvable> errors) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "malformed-content");
		problem.setProperty("errors", errors);
		return new RefusedEditException(HttpStatus.BAD_REQUEST, problem, List.copyOf(errors.keySet()));
	}

	/** The content takes more than so many bytes (413). */
	public static RefusedEditException forTooLargeContent(long limit) {
		return new RefusedEditException(HttpStatus.CONTENT_TOO_LARGE,
				problem(HttpStatus.CONTENT_TOO_LARGE, "content-too-large"), limit);
	}

}
