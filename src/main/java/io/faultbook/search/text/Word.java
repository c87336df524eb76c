package io.faultbook.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A distinct word of the texts, or one Chinese character.
 *
 * @param whole the word itself
 * @param parts the words that it is composed of, {@code identity} and {@code Id} of
 * {@code identityId}; empty where it is a single word
 * @param forms all that it can be found by
 * @param ideograph whether it is one character of a script written without spaces
 */
public record Word(WordForm whole, List<WordForm> parts, List<String> forms, boolean ideograph) {

	public Word {
		parts = List.copyOf(parts);
		forms = List.copyOf(forms);
	}

	static Word ideograph(String folded) {
		return new Word(new WordForm(folded, folded), List.of(), List.of(folded), true);
	}

	static Word of(WordForm whole, List<WordForm> parts) {
		Set<String> forms = new LinkedHashSet<>();
		forms.add(whole.term());
		forms.add(whole.stem());
		for (WordForm part : parts) {
			forms.add(part.term());
			forms.add(part.stem());
		}
		return new Word(whole, parts, List.copyOf(forms), false);
	}

}
