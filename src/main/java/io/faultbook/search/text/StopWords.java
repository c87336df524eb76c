package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and phrases that say nothing about an error: "what does ... mean", 怎么办. */
final class StopWords {

	private final Set<String> words = Set.copyOf(WordList.lines("stop-words.en.txt"));

	/** Longest first, because a phrase may start with a shorter one. */
	private final List<String> phrases = WordList.lines("stop-phrases.zh.txt")
		.stream()
		.sorted(Comparator.comparingInt(String::length).reversed())
		.toList();

	private final Set<String> firstCharacters = this.phrases.stream()
		.map((phrase) -> phrase.substring(0, 1))
		.collect(Collectors.toUnmodifiableSet());

	private final int maxPhraseLength = this.phrases.get(0).length();

	/** Remove stop words from a clause, which may leave nothing or several pieces. */
	List<QueryClause> strip(QueryClause clause) {
		if (!clause.isIdeographic()) {
			return this.words.contains(clause.text()) ? List.of() : List.of(clause);
		}
		List<QueryClause> pieces = new ArrayList<>();
		List<TextToken> piece = new ArrayList<>();
		List<TextToken> tokens = clause.tokens();
		for (int i = 0; i < tokens.size(); i++) {
			int phraseLength = stopPhraseLength(tokens, i);
			if (phraseLength == 0) {
				piece.add(tokens.get(i));
			}
			else {
				addPiece(piece, pieces);
				i += phraseLength - 1;
			}
		}
		addPiece(piece, pieces);
		return pieces;
	}

	private int stopPhraseLength(List<TextToken> tokens, int start) {
		if (!this.firstCharacters.contains(tokens.get(start).term())) {
			return 0;
		}
		int end = Math.min(tokens.size(), start + this.maxPhraseLength);
		String rest = tokens.subList(start, end).stream().map(TextToken::term).collect(Collectors.joining());
		return this.phrases.stream().filter(rest::startsWith).findFirst().map(String::length).orElse(0);
	}

	private static void addPiece(List<TextToken> piece, List<QueryClause> pieces) {
		if (!piece.isEmpty()) {
			pieces.add(QueryClause.of(piece));
			piece.clear();
		}
	}

}
