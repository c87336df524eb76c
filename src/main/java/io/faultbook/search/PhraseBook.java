package io.faultbook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whole messages and descriptions in what was pasted, as they are or within a
 * longer line. Case, punctuation and width do not count.
 */
final class PhraseBook {

	/** Shorter ones say too little to be looked for within another text. */
	private static final int MIN_CONTAINED_WORDS = 2;

	private static final int MIN_CONTAINED_IDEOGRAPHS = 4;

	private static final int MAX_TOKENS = 64;

	private final Map<String, List<Integer>> documents = new HashMap<>();

	private int longest;

	/** Add a phrase of a document; for building only. */
	void add(List<TextToken> phrase, int document) {
		if (!phrase.isEmpty() && phrase.size() <= MAX_TOKENS) {
			List<Integer> known = this.documents.computeIfAbsent(key(phrase), (key) -> new ArrayList<>(1));
			if (!known.contains(document)) {
				known.add(document);
			}
			this.longest = Math.max(this.longest, phrase.size());
		}
	}

	/** The documents that have exactly this phrase. */
	List<Integer> equalTo(List<TextToken> tokens) {
		return List.copyOf(this.documents.getOrDefault(key(tokens), List.of()));
	}

	/**
	 * The documents that have a phrase which is contained in the tokens, in the order of
	 * the text; a phrase within a longer one does not count.
	 */
	List<Integer> containedIn(List<TextToken> tokens) {
		Set<Integer> found = new LinkedHashSet<>();
		int start = 0;
		while (start < tokens.size()) {
			int end = longestFrom(tokens, start);
			if (end > start) {
				found.addAll(this.documents.getOrDefault(key(tokens.subList(start, end)), List.of()));
			}
			start = Math.max(end, start + 1);
		}
		return List.copyOf(found);
	}

	private int longestFrom(List<TextToken> tokens, int start) {
		for (int end = Math.min(tokens.size(), start + this.longest); end > start; end--) {
			List<TextToken> part = tokens.subList(start, end);
			if (saysEnough(part) && this.documents.containsKey(key(part))) {
				return end;
			}
		}
		return start;
	}

	private static boolean saysEnough(List<TextToken> tokens) {
		long ideographs = tokens.stream().filter(TextToken::ideograph).count();
		return ideographs >= MIN_CONTAINED_IDEOGRAPHS || tokens.size() - ideographs >= MIN_CONTAINED_WORDS;
	}

	private static String key(List<TextToken> tokens) {
		StringBuilder key = new StringBuilder();
		tokens.forEach((token) -> key.append(token.term()).append(' '));
		return key.toString();
	}

}
