package io.faultbook.snapshot;

/** A response body with its strong entity tag. */
public final class Representation {

	private final byte[] body;

	private final String etag;

	private Representation(byte[] body, String etag) {
		this.body = body;
		this.etag = etag;
	}

	/** Wrap bytes without copying them; the caller must not change them afterward. */
	public static Representation of(byte[] body) {
		return new Representation(body, '"' + ContentHash.of(body) + '"');
	}

	/** The bytes, not a copy; callers must not change them. */
	public byte[] body() {
		return this.body;
	}

	/** The strong entity tag, including its quotes (RFC 9110, section 8.8.3). */
	public String etag() {
		return this.etag;
	}

}
