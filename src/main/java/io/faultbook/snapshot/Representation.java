package io.faultbook.snapshot;

/** The bytes of an answer and their strong entity tag, ready to be sent. */
public final class Representation {

	private final byte[] body;

	private final String etag;

	private Representation(byte[] body, String etag) {
		this.body = body;
		this.etag = etag;
	}

	/** Take over bytes that nobody changes from now on. */
	public static Representation of(byte[] body) {
		return new Representation(body, '"' + ContentHash.of(body) + '"');
	}

	/** The bytes themselves, not a copy: they must not be changed. */
	public byte[] body() {
		return this.body;
	}

	/** The strong entity tag of the bytes, in its quotes (RFC 9110, 8.8.3). */
	public String etag() {
		return this.etag;
	}

}
