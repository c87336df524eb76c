package io.faultbook.imports;

import java.net.URI;
import java.util.Map;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request about an import was rejected, and nothing was changed. */
public final class ImportRejectedException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	private static final String RETRY_AFTER_SECONDS = "5";

	private ImportRejectedException(HttpStatus status, String type, Object... arguments) {
		super(status, ProblemDetail.forStatus(status), null, null, arguments);
		setType(URI.create("/problems/" + type));
	}

	static ImportRejectedException forUnknownImport(long id) {
		return new ImportRejectedException(HttpStatus.NOT_FOUND, "import-not-found", String.valueOf(id));
	}

	static ImportRejectedException forUnknownFile(long id, int number) {
		return new ImportRejectedException(HttpStatus.NOT_FOUND, "import-file-not-found", String.valueOf(id),
				String.valueOf(number));
	}

	/** The import can't be changed or removed anymore. */
	static ImportRejectedException forAppliedImport() {
		return new ImportRejectedException(HttpStatus.CONFLICT, "import-applied");
	}

	/**
	 * Create an exception for a change that is based on another state.
	 * @param tag the current tag
	 */
	static ImportRejectedException forStaleTag(String tag) {
		ImportRejectedException exception = new ImportRejectedException(HttpStatus.PRECONDITION_FAILED, "stale-import",
				tag);
		exception.getHeaders().setETag(tag);
		exception.getBody().setProperty("etag", tag);
		return exception;
	}

	static ImportRejectedException forUnconfirmedRetirements(int retirements) {
		ImportRejectedException exception = new ImportRejectedException(HttpStatus.CONFLICT, "unconfirmed-retirements",
				retirements);
		exception.getBody().setProperty("retirementsToConfirm", retirements);
		return exception;
	}

	/** No code was recognized in the table. */
	static ImportRejectedException forEmptyTable() {
		return new ImportRejectedException(HttpStatus.CONFLICT, "empty-import");
	}

	static ImportRejectedException forTooManyFiles(int maxFiles) {
		return new ImportRejectedException(HttpStatus.CONFLICT, "too-many-files", maxFiles);
	}

	/** An import needs a file. */
	static ImportRejectedException forOnlyFile() {
		return new ImportRejectedException(HttpStatus.CONFLICT, "only-import-file");
	}

	/**
	 * Create an exception for fields with invalid values.
	 * @param violations by JSON pointer
	 */
	static ImportRejectedException forInvalidFields(Map<String, MessageSourceResolvable> violations) {
		ImportRejectedException exception = new ImportRejectedException(HttpStatus.UNPROCESSABLE_CONTENT,
				"invalid-fields");
		exception.getBody().setProperty("errors", violations);
		return exception;
	}

	/** Other files are being read. */
	static ImportRejectedException forBusyReader() {
		ImportRejectedException exception = new ImportRejectedException(HttpStatus.SERVICE_UNAVAILABLE, "imports-busy");
		exception.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return exception;
	}

}
