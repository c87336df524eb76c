package io.faultbook.search.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

	WordForm of(String word) {
		String folded = this.folding.fold(word);
		return new WordForm(folded, stem(folded));
	}

	/** The words that a word is composed of; none of a single word. */
	List<WordForm> partsOf(String word) {
		List<String> parts = Stream.of(PART_BORDER.split(word, -1)).filter((part) -> !part.isEmpty()).toList();
		return (parts.size() > 1) ? parts.stream().map(this::of).toList() : List.of();
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
