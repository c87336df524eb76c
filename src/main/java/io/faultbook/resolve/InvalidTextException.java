package io.faultbook.resolve;

import java.net.URI;
import java.util.Map;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request whose text can't be read. */
final class InvalidTextException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private InvalidTextException(HttpStatus status, ProblemDetail problem, Object... arguments) {
		super(status, problem, null, null, arguments);
	}

	static InvalidTextException forTooLargeText(int maxBytes) {
		ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, "text-too-large");
		problem.setProperty("maxBytes", maxBytes);
		return new InvalidTextException(HttpStatus.CONTENT_TOO_LARGE, problem, maxBytes / 1024);
	}

	/** The media type or the content coding of the body isn't supported. */
	static InvalidTextException forUnsupportedMediaType() {
		return new InvalidTextException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-text-type"));
	}

	static InvalidTextException forUnreadableForm() {
		return new InvalidTextException(HttpStatus.BAD_REQUEST, problem(HttpStatus.BAD_REQUEST, "unreadable-form"));
	}

	/**
	 * The body isn't the expected JSON object.
	 * @param pointer the JSON pointer of the invalid value
	 * @param violation the name of a message, without its prefix {@code field.}
	 */
	static InvalidTextException forMalformedJson(String pointer, String violation) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "malformed-text");
		problem.setProperty("errors", Map.of(pointer, new DefaultMessageSourceResolvable("field." + violation)));
		return new InvalidTextException(HttpStatus.BAD_REQUEST, problem);
	}

	static InvalidTextException forInvalidCatalogs() {
		return forMalformedJson("/" + TextRequestReader.CATALOGS, "no-such-catalog");
	}

	private static ProblemDetail problem(HttpStatus status, String type) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(URI.create("/problems/" + type));
		return problem;
	}

}
