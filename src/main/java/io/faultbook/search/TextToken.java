package io.faultbook.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word of a text, or one Chinese character.
 *
 * @param whole the token itself
 * @param parts the words that it is composed of, {@code identity} and {@code Id} of
 * {@code identityId}; empty where it is a single word
 * @param start the offset of its first UTF-16 code unit in the text
 * @param end the offset after its last
 * @param ideograph whether it is one character of a script written without spaces
 */
record TextToken(WordForm whole, List<WordForm> parts, int start, int end, boolean ideograph) {

	TextToken {
		parts = List.copyOf(parts);
	}

	/** The token itself, folded. */
	String term() {
		return this.whole.term();
	}

	/** All that it can be found by. */
	Set<String> forms() {
		Set<String> forms = new LinkedHashSet<>();
		forms.add(this.whole.term());
		forms.add(this.whole.stem());
		for (WordForm part : this.parts) {
			forms.add(part.term());
			forms.add(part.stem());
		}
		return forms;
	}

}
