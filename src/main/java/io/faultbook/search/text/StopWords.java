package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people write around the thing they look for: "what does ... mean", 怎么办. The lists
 * are resources, a word or phrase a line.
 */
final class StopWords {

	private final Set<String> words = Set.copyOf(WordList.lines("stop-words.en.txt"));

	/** The longest first, so that a short one never cuts a longer one in two. */
	private final List<String> phrases = WordList.lines("stop-phrases.zh.txt")
		.stream()
		.sorted(Comparator.comparingInt(String::length).reversed())
		.toList();

	private final Set<String> beginnings = this.phrases.stream()
		.map((phrase) -> phrase.substring(0, 1))
		.collect(Collectors.toUnmodifiableSet());

	private final int longest = this.phrases.get(0).length();

	/** What is left of a unit: nothing, itself, or the pieces between fillers. */
	List<QueryClause> strip(QueryClause unit) {
		if (!unit.isIdeographic()) {
			return this.words.contains(unit.text()) ? List.of() : List.of(unit);
		}
		List<QueryClause> pieces = new ArrayList<>();
		List<TextToken> piece = new ArrayList<>();
		List<TextToken> tokens = unit.tokens();
		for (int i = 0; i < tokens.size(); i++) {
			int filler = fillerLength(tokens, i);
			if (filler == 0) {
				piece.add(tokens.get(i));
			}
			else {
				flush(piece, pieces);
				i += filler - 1;
			}
		}
		flush(piece, pieces);
		return pieces;
	}

	private int fillerLength(List<TextToken> tokens, int start) {
		if (!this.beginnings.contains(tokens.get(start).term())) {
			return 0;
		}
		int end = Math.min(tokens.size(), start + this.longest);
		String rest = tokens.subList(start, end).stream().map(TextToken::term).collect(Collectors.joining());
		return this.phrases.stream().filter(rest::startsWith).findFirst().map(String::length).orElse(0);
	}

	private static void flush(List<TextToken> piece, List<QueryClause> pieces) {
		if (!piece.isEmpty()) {
			pieces.add(QueryClause.of(piece));
			piece.clear();
		}
	}

}
