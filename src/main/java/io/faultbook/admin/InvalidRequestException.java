package io.faultbook.admin;

import java.net.URI;
import java.util.Map;

import io.faultbook.editing.FieldViolation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request whose condition or content is invalid. */
public final class InvalidRequestException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private InvalidRequestException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		setType(URI.create("/problems/" + type));
	}

	public static InvalidRequestException forMissingCondition(String header) {
		return new InvalidRequestException(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", header);
	}

	public static InvalidRequestException forUnsupportedCondition(String header, String supportedValue) {
		return new InvalidRequestException(HttpStatus.PRECONDITION_FAILED, "unsupported-condition", header,
				supportedValue);
	}

	static InvalidRequestException forUnsupportedTag(String supportedTag, Object current) {
		InvalidRequestException exception = forUnsupportedCondition("If-Match", supportedTag);
		exception.getBody().setProperty("current", current);
		return exception;
	}

	/**
	 * Create an exception for content that isn't a JSON object with the expected fields.
	 * @param violations by JSON pointer
	 */
	static InvalidRequestException forMalformedContent(Map<String, FieldViolation> violations) {
		InvalidRequestException exception = new InvalidRequestException(HttpStatus.BAD_REQUEST, "malformed-content");
		exception.getBody().setProperty("errors", violations);
		return exception;
	}

	static InvalidRequestException forTooLargeContent(long maxBytes) {
		return new InvalidRequestException(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", maxBytes);
	}

}
