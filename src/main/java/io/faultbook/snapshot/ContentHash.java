package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A short name of a content: the first 96 bits of its SHA-256, base64url, 16 characters.
 */
public final class ContentHash {

	private static final int BYTES = 12;

	private ContentHash() {
	}

	public static String of(byte[] content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** The first 48 bits of a hash, in its quotes or not. */
	static long bits(String hash) {
		byte[] digits = hash.replace("\"", "").substring(0, 8).getBytes(StandardCharsets.US_ASCII);
		long bits = 0;
		for (byte octet : Base64.getUrlDecoder().decode(digits)) {
			bits = bits << Byte.SIZE | Byte.toUnsignedLong(octet);
		}
		return bits;
	}

	public static String of(String content) {
		return of(content.getBytes(StandardCharsets.UTF_8));
	}

}
