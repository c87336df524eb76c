package io.faultbook.worklist;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file with edits that can't be read, or a parameter that doesn't fit it. */
public final class EditFileException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private EditFileException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		setType(URI.create("/problems/" + type));
	}

	/** The allowed values are in the message {@code parameter.<name>}. */
	static EditFileException forInvalidParameter(String name) {
		EditFileException exception = new EditFileException(HttpStatus.BAD_REQUEST, "invalid-parameter");
		exception.getBody().setProperty("parameter", name);
		return exception;
	}

	static EditFileException forTooLargeFile(int maxBytes) {
		EditFileException exception = new EditFileException(HttpStatus.CONTENT_TOO_LARGE, "table-too-large",
				maxBytes / 1024 / 1024);
		exception.getBody().setProperty("maxBytes", maxBytes);
		return exception;
	}

	static EditFileException forUnsupportedMediaType() {
		return new EditFileException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-table-type");
	}

	/**
	 * Create an exception for a file without the table, or one that exceeds a limit.
	 * @param reason a sentence in the language of the editor
	 */
	static EditFileException forUnreadableTable(String reason) {
		return new EditFileException(HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-table", reason);
	}

}
