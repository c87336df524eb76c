package io.faultbook.search.text;

import java.util.List;

/**
 * A {@link Word} and its place in a text.
 *
 * @param start the offset of its first UTF-16 code unit
 * @param end the offset after its last UTF-16 code unit
 */
public record TextToken(Word word, int start, int end) {

	public WordForm whole() {
		return this.word.whole();
	}

	public List<WordForm> parts() {
		return this.word.parts();
	}

	/** The parts of a compound as tokens; otherwise the token itself. */
	public List<TextToken> split() {
		return parts().isEmpty() ? List.of(this)
				: parts().stream()
					.map((part) -> new TextToken(Word.of(part, List.of()), this.start, this.end))
					.toList();
	}

	public boolean ideograph() {
		return this.word.ideograph();
	}

	/** The folded text. */
	public String term() {
		return this.word.whole().term();
	}

	public List<String> forms() {
		return this.word.forms();
	}

}
