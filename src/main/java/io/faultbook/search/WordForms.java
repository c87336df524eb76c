package io.faultbook.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The forms that a word can be found by: {@code identityId} as itself, as
 * {@code identity} and as {@code id}; {@code devices} as {@code device}.
 */
final class WordForms {

	private static final int MAX_STEMMED_LENGTH = 40;

	private static final Pattern PART_BORDER = Pattern
		.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

	private final CharacterFolding folding;

	WordForms(CharacterFolding folding) {
		this.folding = folding;
	}

	List<String> of(String word) {
		Set<String> forms = new LinkedHashSet<>();
		String folded = this.folding.fold(word);
		forms.add(folded);
		forms.add(stem(folded));
		for (String part : PART_BORDER.split(word, -1)) {
			if (!part.isEmpty()) {
				String foldedPart = this.folding.fold(part);
				forms.add(foldedPart);
				forms.add(stem(foldedPart));
			}
		}
		return List.copyOf(forms);
	}

	private static String stem(String word) {
		if (word.length() > MAX_STEMMED_LENGTH) {
			return word;
		}
		EnglishStemmer stemmer = new EnglishStemmer();
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	}

}
