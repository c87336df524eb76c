package io.faultbook.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import io.faultbook.table.format.TableLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** Reads a file that is the body of a request. */
final class UploadedFile {

	private UploadedFile() {
	}

	/**
	 * Read the file. Clients that always send JSON would send an envelope instead of it.
	 * @throws RejectedFileException if the body is too large, or isn't the file
	 */
	static byte[] read(HttpServletRequest request, String fileName, @Nullable String format) {
		String type = (request.getContentType() != null) ? request.getContentType().toLowerCase(Locale.ROOT) : "";
		boolean json = "json".equals(format) || fileName.toLowerCase(Locale.ROOT).endsWith(".json");
		if (type.startsWith("multipart/") || (type.startsWith(MediaType.APPLICATION_JSON_VALUE) && !json)) {
			throw RejectedFileException.forUnsupportedMediaType();
		}
		try {
			byte[] file = request.getInputStream().readNBytes(TableLimits.MAX_FILE_BYTES + 1);
			if (file.length > TableLimits.MAX_FILE_BYTES) {
				throw RejectedFileException.forTooLargeFile(TableLimits.MAX_FILE_BYTES);
			}
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
