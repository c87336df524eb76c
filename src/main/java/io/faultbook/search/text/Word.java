package io.faultbook.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word or a single Chinese character.
 *
 * @param whole the word itself
 * @param parts the words it consists of, such as {@code identity} and {@code Id} in
 * {@code identityId}; empty if it isn't a compound
 * @param forms all terms that find it
 * @param ideograph whether it is a single Chinese character
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
