package io.faultbook.paste;

import java.util.function.IntPredicate;

/** A position in a text that moves left by a limited number of characters at a time. */
final class BackwardCursor {

	private final String text;

	private int position;

	BackwardCursor(String text, int position) {
		this.text = text;
		this.position = position;
	}

	/**
	 * Return the character before the position, or NUL at the start of the text. That is
	 * unambiguous, because cleaning removes NUL from the text.
	 */
	char previous() {
		return previous(1);
	}

	char previous(int distance) {
		return (this.position >= distance) ? this.text.charAt(this.position - distance) : '\0';
	}

	int position() {
		return this.position;
	}

	/** Move left over accepted characters and return them. */
	String read(int limit, IntPredicate accepted) {
		int end = this.position;
		while (end - this.position < limit && accepted.test(previous())) {
			this.position--;
		}
		return this.text.substring(this.position, end);
	}

	String read(int limit, String characters) {
		return read(limit, (c) -> characters.indexOf(c) >= 0);
	}

	/** Move left over the given string if it is there. */
	boolean read(String expected) {
		boolean found = this.text.startsWith(expected, this.position - expected.length());
		if (found) {
			this.position -= expected.length();
		}
		return found;
	}

	/** The characters before the position. Doesn't move. */
	String peek(int limit) {
		return this.text.substring(Math.max(0, this.position - limit), this.position);
	}

	String textUpTo(int end) {
		return this.text.substring(this.position, end);
	}

}
