package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The first 96 bits of a SHA-256 digest, as 16 base64url characters. */
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

	public static String of(String content) {
		return of(content.getBytes(StandardCharsets.UTF_8));
	}

}
