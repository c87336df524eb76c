package io.faultbook.search;

import java.util.List;

/**
 * A word of a text, or one Chinese character, and its place.
 *
 * @param word the word
 * @param start the offset of its first UTF-16 code unit in the text
 * @param end the offset after its last
 */
record TextToken(Word word, int start, int end) {

	WordForm whole() {
		return this.word.whole();
	}

	List<WordForm> parts() {
		return this.word.parts();
	}

	boolean ideograph() {
		return this.word.ideograph();
	}

	/** The token itself, folded. */
	String term() {
		return this.word.whole().term();
	}

	/** All that it can be found by. */
	List<String> forms() {
		return this.word.forms();
	}

}
