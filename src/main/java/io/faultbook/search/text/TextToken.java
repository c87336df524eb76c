package io.faultbook.search.text;

import java.util.List;

/**
 * A word of a text, or one Chinese character, and its place.
 *
 * @param word the word
 * @param start the offset of its first UTF-16 code unit in the text
 * @param end the offset after its last
 */
public record TextToken(Word word, int start, int end) {

	public WordForm whole() {
		return this.word.whole();
	}

	public List<WordForm> parts() {
		return this.word.parts();
	}

	public boolean ideograph() {
		return this.word.ideograph();
	}

	/** The token itself, folded. */
	public String term() {
		return this.word.whole().term();
	}

	/** All that it can be found by. */
	public List<String> forms() {
		return this.word.forms();
	}

}
