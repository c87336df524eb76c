package io.faultbook.mcp;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request whose body isn't an MCP message. */
final class InvalidMessageException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private InvalidMessageException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		if (!type.isEmpty()) {
			setType(URI.create("/problems/" + type));
		}
	}

	static InvalidMessageException forTooLargeBody(int maxBytes) {
		InvalidMessageException problem = new InvalidMessageException(HttpStatus.CONTENT_TOO_LARGE, "");
		problem.getBody().setProperty("maxBytes", maxBytes);
		return problem;
	}

	/** The media type or the content coding of the body isn't supported. */
	static InvalidMessageException forUnsupportedMediaType() {
		return new InvalidMessageException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "");
	}

	/**
	 * The body isn't a JSON-RPC request or notification.
	 * @param pointer the JSON pointer of the invalid value
	 * @param violation the name of a message, without its prefix {@code field.}
	 */
	static InvalidMessageException forMalformedMessage(String pointer, String violation) {
		InvalidMessageException problem = new InvalidMessageException(HttpStatus.BAD_REQUEST, "malformed-message");
		problem.getBody()
			.setProperty("errors", Map.of(pointer, new DefaultMessageSourceResolvable("field." + violation)));
		return problem;
	}

	static InvalidMessageException forUnsupportedVersion(List<String> supported) {
		InvalidMessageException problem = new InvalidMessageException(HttpStatus.BAD_REQUEST,
				"unsupported-protocol-version", supported);
		problem.getBody().setProperty("supported", supported);
		return problem;
	}

}
