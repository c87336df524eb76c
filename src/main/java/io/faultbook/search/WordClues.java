package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Tells what a word can be found by, or null where no document has it. */
final class WordClues {

	private static final float FORM_WEIGHT = 0.8f;

	private static final float NEAR_WEIGHT = 0.5f;

	private static final float BEGINNING_WEIGHT = 0.5f;

	private static final int MIN_BEGINNING = 2;

	/** A beginning that more words share says little about them. */
	private static final int MAX_BEGUN = 256;

	private static final int MAX_NEAR = 50;

	private record Near(String term, float likeness) {
	}

	private static final Comparator<Near> LIKEST_FIRST = Comparator.comparing(Near::likeness, Comparator.reverseOrder())
		.thenComparing(Near::term);

	private final StoredDocuments stored;

	private final Statistics statistics;

	private final Map<String, List<Clue.Best.Way>> near = new HashMap<>();

	WordClues(StoredDocuments stored) {
		this.stored = stored;
		this.statistics = stored.statistics();
	}

	/** The word itself, one of the same stem, or all words that it is composed of. */
	@Nullable Clue exact(TextToken token) {
		return best(ways(token));
	}

	/** The same, or any word that begins like it. */
	@Nullable Clue begun(TextToken token) {
		if (token.term().length() < MIN_BEGINNING) {
			return exact(token);
		}
		List<String> terms = this.stored.wordsBeginningWith(token.term(), MAX_BEGUN);
		List<Clue.Best.Way> ways = ways(token);
		if (!terms.isEmpty()) {
			ways.add(new Clue.Best.Way(new Clue.Beginning(terms), BEGINNING_WEIGHT));
		}
		return best(ways);
	}

	/** The same with the typing errors that its length allows. */
	@Nullable Clue near(TextToken token) {
		int errors = EditDistance.allowed(token.term());
		if (errors == 0 || token.ideograph()) {
			return exact(token);
		}
		return best(this.near.computeIfAbsent(token.term(), (term) -> near(token, errors)));
	}

	private List<Clue.Best.Way> near(TextToken token, int errors) {
		List<Near> found = new ArrayList<>();
		for (String term : this.stored.wordsNear(token.term(), errors)) {
			int shorter = Math.min(term.length(), token.term().length());
			float likeness = 1 - (float) EditDistance.between(token.term(), term) / shorter;
			if (likeness > 0) {
				found.add(new Near(term, likeness));
			}
		}
		found.sort(LIKEST_FIRST);
		List<Near> likest = found.subList(0, Math.min(found.size(), MAX_NEAR));
		// A rare word is no likelier to be meant than a common one.
		int common = likest.stream().mapToInt((near) -> this.statistics.documentsWith(near.term())).max().orElse(0);
		float rarity = this.statistics.rarity(common);
		List<Clue.Best.Way> ways = ways(token);
		for (Near near : likest) {
			ways.add(new Clue.Best.Way(new Clue.Term(near.term(), rarity), NEAR_WEIGHT * near.likeness()));
		}
		return ways;
	}

	/**
	 * The tokens one after the other, whatever their inflection. They are of one kind:
	 * Chinese characters, which are found by pairs, or words.
	 */
	@Nullable Clue inRow(List<TextToken> tokens) {
		if (tokens.size() == 1) {
			return exact(tokens.get(0));
		}
		List<Clue.Row.Slot> slots = new ArrayList<>();
		float rarity = 0;
		for (int i = 0; i < tokens.size(); i++) {
			int documents = this.statistics.documentsWith(tokens.get(i).whole().stem());
			if (documents == 0) {
				return null;
			}
			rarity += this.statistics.rarity(documents);
			if (!tokens.get(0).ideograph()) {
				slots.add(new Clue.Row.Slot(tokens.get(i).whole().stem(), i));
			}
			else if (i % 2 == 0) {
				int first = Math.min(i, tokens.size() - 2);
				slots.add(new Clue.Row.Slot(pair(tokens, first), first));
			}
		}
		return new Clue.Row(slots, rarity);
	}

	private static String pair(List<TextToken> tokens, int at) {
		return DocumentWords.pair(tokens.get(at).term(), tokens.get(at + 1).term());
	}

	private List<Clue.Best.Way> ways(TextToken token) {
		List<Clue.Best.Way> ways = form(token.whole());
		if (!token.parts().isEmpty()) {
			Clue parts = all(token.parts());
			if (parts != null) {
				ways.add(new Clue.Best.Way(parts, FORM_WEIGHT));
			}
		}
		return ways;
	}

	private @Nullable Clue all(List<WordForm> forms) {
		List<Clue> all = new ArrayList<>();
		for (WordForm form : forms) {
			Clue clue = best(form(form));
			if (clue == null) {
				return null;
			}
			all.add(clue);
		}
		return new Clue.All(all);
	}

	private static @Nullable Clue best(List<Clue.Best.Way> ways) {
		return ways.isEmpty() ? null : new Clue.Best(ways);
	}

	private List<Clue.Best.Way> form(WordForm form) {
		List<Clue.Best.Way> ways = new ArrayList<>();
		addTo(ways, form.term(), 1);
		if (!form.stem().equals(form.term())) {
			addTo(ways, form.stem(), FORM_WEIGHT);
		}
		return ways;
	}

	private void addTo(List<Clue.Best.Way> ways, String term, float weight) {
		int documents = this.statistics.documentsWith(term);
		if (documents > 0) {
			ways.add(new Clue.Best.Way(new Clue.Term(term, this.statistics.rarity(documents)), weight));
		}
	}

}
