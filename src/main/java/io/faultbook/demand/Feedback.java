package io.faultbook.demand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What readers said about a code. The same words about the same code are counted as one
 * feedback that was given several times.
 *
 * @param catalog empty for an unknown code
 * @param code in upper case for an unknown code
 * @param helpful whether the text helped; null for an unknown code
 * @param comment a plain text; empty for none
 */
record Feedback(String catalog, String code, @Nullable Boolean helpful,
		String comment) implements Comparable<Feedback> {

	private static final int ID_BYTES = 16;

	/** The primary key, because the comment is too long for one. */
	String id() {
		String content = String.join("\n", this.catalog, this.code, String.valueOf(this.helpful), this.comment);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, ID_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public int compareTo(Feedback other) {
		return Comparator.comparing(Feedback::id).compare(this, other);
	}

}
