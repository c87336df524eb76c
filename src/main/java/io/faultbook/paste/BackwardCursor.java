package io.faultbook.paste;

import java.util.function.IntPredicate;

/**
 * A position in a text that moves to the left, a bounded number of characters at a time.
 */
final class BackwardCursor {

	private final String text;

	private int position;

	BackwardCursor(String text, int position) {
		this.text = text;
		this.position = position;
	}

	/**
	 * The character left of the position, or NUL (which cleaning removes) at the start.
	 */
	char previous() {
		return previous(1);
	}

	/** The character so many places left of the position, or NUL. */
	char previous(int places) {
		return (this.position >= places) ? this.text.charAt(this.position - places) : '\0';
	}

	/** Reads accepted characters, at most so many. */
	String read(int limit, IntPredicate accepted) {
		int end = this.position;
		while (end - this.position < limit && accepted.test(previous())) {
			this.position--;
		}
		return this.text.substring(this.position, end);
	}

	/** Reads characters of the given ones, at most so many. */
	String read(int limit, String characters) {
		return read(limit, (c) -> characters.indexOf(c) >= 0);
	}

	/** Reads the given string if it is there. */
	boolean read(String expected) {
		boolean found = this.text.startsWith(expected, this.position - expected.length());
		if (found) {
			this.position -= expected.length();
		}
		return found;
	}

	/** The characters left of the position, at most so many, without reading them. */
	String before(int limit) {
		return this.text.substring(Math.max(0, this.position - limit), this.position);
	}

	/** What has been read since the position was the given one. */
	String readSince(int end) {
		return this.text.substring(this.position, end);
	}

}
