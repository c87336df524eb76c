package io.faultbook.admin;

import java.net.URI;
import java.util.Map;

import io.faultbook.editing.FieldViolation;
import io.faultbook.editing.HistoryRow;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request has the wrong form: its condition or its content. */
final class InvalidRequestException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private InvalidRequestException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		setType(URI.create("/problems/" + type));
	}

	/** The request has no condition, such as {@code If-Match}. */
	static InvalidRequestException forMissingCondition(String field) {
		return new InvalidRequestException(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", field);
	}

	/**
	 * The condition has a value that is not supported.
	 * @param field the header field with the condition
	 * @param expected the value to send
	 */
	static InvalidRequestException forUnsupportedCondition(String field, String expected) {
		return new InvalidRequestException(HttpStatus.PRECONDITION_FAILED, "unsupported-condition", field, expected);
	}

	/** The same for a text; the problem includes its current revision. */
	static InvalidRequestException forUnsupportedTag(String expected, HistoryRow current) {
		InvalidRequestException refusal = forUnsupportedCondition("If-Match", expected);
		refusal.getBody().setProperty("current", current);
		return refusal;
	}

	/**
	 * The content is not a JSON object with the expected fields.
	 * @param errors what is wrong with each, by JSON pointer
	 */
	static InvalidRequestException forMalformedContent(Map<String, FieldViolation> errors) {
		InvalidRequestException refusal = new InvalidRequestException(HttpStatus.BAD_REQUEST, "malformed-content");
		refusal.getBody().setProperty("errors", errors);
		return refusal;
	}

	/** The content is larger than the limit, in bytes. */
	static InvalidRequestException forTooLargeContent(long limit) {
		return new InvalidRequestException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", limit);
	}

}
