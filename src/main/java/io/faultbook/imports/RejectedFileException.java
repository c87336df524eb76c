package io.faultbook.imports;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request whose file can't be imported, or whose parameters don't fit the file. */
public final class RejectedFileException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private RejectedFileException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		setType(URI.create("/problems/" + type));
	}

	public static RejectedFileException forTooLargeFile(int maxBytes) {
		RejectedFileException exception = new RejectedFileException(HttpStatus.CONTENT_TOO_LARGE, "table-too-large",
				maxBytes / 1024 / 1024);
		exception.getBody().setProperty("maxBytes", maxBytes);
		return exception;
	}

	/** The body is an envelope, or its type contradicts the name of the file. */
	static RejectedFileException forUnsupportedMediaType() {
		return new RejectedFileException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-table-type");
	}

	/** The allowed values are in the message {@code parameter.<name>}. */
	static RejectedFileException forInvalidParameter(String name) {
		RejectedFileException exception = new RejectedFileException(HttpStatus.BAD_REQUEST, "invalid-parameter");
		exception.getBody().setProperty("parameter", name);
		return exception;
	}

	/**
	 * Create an exception for a file that has no table, or exceeds a limit.
	 * @param reason a sentence in the language of the reader
	 */
	static RejectedFileException forUnreadableTable(String reason) {
		return new RejectedFileException(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-table", reason);
	}

}
