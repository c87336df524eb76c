package io.faultbook.search.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Folds and stems words, and splits compounds: {@code identityId} is {@code identity} and
 * {@code Id}.
 */
final class WordForms {

	private static final int MAX_STEMMED_LENGTH = 40;

	private static final Pattern PART_BOUNDARY = Pattern
		.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

	private final CharacterFolding folding;

	WordForms(CharacterFolding folding) {
		this.folding = folding;
	}

	WordForm formOf(String word) {
		String folded = this.folding.fold(word);
		return new WordForm(folded, stem(folded));
	}

	/** Empty for a simple word. */
	List<WordForm> partsOf(String word) {
		if (word.chars().allMatch(WordForms::isLowerCaseOrDigit)) {
			return List.of();
		}
		List<String> parts = Stream.of(PART_BOUNDARY.split(word, -1)).filter((part) -> !part.isEmpty()).toList();
		return (parts.size() > 1) ? parts.stream().map(this::formOf).toList() : List.of();
	}

	private static boolean isLowerCaseOrDigit(int c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	}

	private static String stem(String word) {
		if (word.length() > MAX_STEMMED_LENGTH || word.chars().noneMatch(Character::isLetter)) {
			return word;
		}
		EnglishStemmer stemmer = new EnglishStemmer();
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	}

}
