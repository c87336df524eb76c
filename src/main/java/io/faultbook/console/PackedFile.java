package io.faultbook.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import io.faultbook.editing.EditRejectedException;

/**
 * A file as the value of a hidden field, so that no request depends on what the server
 * remembers of another.
 */
final class PackedFile {

	static final String FIELD = "packed";

	/** Tomcat accepts forms of 2 MiB. */
	private static final int MAX_LENGTH = 1_800_000;

	private PackedFile() {
	}

	/** Pack a file; empty if it is too large. */
	static Optional<String> pack(byte[] file) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray()))
			.filter((value) -> value.length() <= MAX_LENGTH);
	}

	/**
	 * Unpack a file.
	 * @param maxBytes one byte more is read of a file that is larger
	 * @throws EditRejectedException if the value isn't a packed file
	 */
	static byte[] unpack(String value, int maxBytes) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(value)))) {
			return in.readNBytes(maxBytes + 1);
		}
		catch (IllegalArgumentException | IOException ex) {
			throw EditRejectedException.forInvalidParameter(FIELD);
		}
	}

}
