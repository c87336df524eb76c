package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.WordForm;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Builds the query for one word, or for words in a row, over all fields: the best field
 * counts, and the others a little. Null stands for a word that no document has.
 */
final class TermQueries {

	private static final float OTHER_FIELDS = 0.1f;

	private static final float FORM_WEIGHT = 0.8f;

	private static final float NEAR_WEIGHT = 0.5f;

	private static final float PREFIX_WEIGHT = 0.5f;

	private static final int MIN_PREFIX = 2;

	/** A prefix of more terms says little about them. */
	private static final int MAX_PREFIX_TERMS = 256;

	private static final int MAX_NEAR_TERMS = 50;

	private record Near(String term, float similarity) {
	}

	private static final Comparator<Near> MOST_SIMILAR_FIRST = Comparator
		.comparing(Near::similarity, Comparator.reverseOrder())
		.thenComparing(Near::term);

	private final TermDictionary vocabulary;

	private final Map<String, Float> weights;

	private final Map<String, List<Near>> near = new HashMap<>();

	/**
	 * Queries for one search.
	 * @param weights the weight of a word by field
	 */
	TermQueries(TermDictionary vocabulary, Map<String, Float> weights) {
		this.vocabulary = vocabulary;
		this.weights = weights;
	}

	/** The word itself, one of the same stem, or all words that it is composed of. */
	@Nullable Query exact(TextToken token) {
		return word(token, List.of(), List.of());
	}

	/** The same, or any word that starts with it. */
	@Nullable Query prefix(TextToken token) {
		if (token.term().length() < MIN_PREFIX) {
			return exact(token);
		}
		return word(token, this.vocabulary.startingWith(token.term()).limit(MAX_PREFIX_TERMS).toList(), List.of());
	}

	/** The same with the typing errors that its length allows. */
	@Nullable Query near(TextToken token) {
		int maxEdits = EditDistance.allowed(token.term());
		if (maxEdits == 0 || token.ideograph()) {
			return exact(token);
		}
		return word(token, List.of(), this.near.computeIfAbsent(token.term(), (term) -> near(term, maxEdits)));
	}

	private List<Near> near(String word, int maxEdits) {
		return this.vocabulary.near(word, maxEdits)
			.map((term) -> new Near(term, similarity(word, term)))
			.filter((near) -> near.similarity() > 0)
			.sorted(MOST_SIMILAR_FIRST)
			.limit(MAX_NEAR_TERMS)
			.toList();
	}

	private static float similarity(String word, String term) {
		int edits = word.equals(term) ? 0 : EditDistance.isWithin(word, term, 1) ? 1 : 2;
		return 1 - (float) edits / Math.min(word.length(), term.length());
	}

	private @Nullable Query word(TextToken token, List<String> prefixed, List<Near> near) {
		List<WordForm> parts = token.parts().stream().allMatch(this::isKnown) ? token.parts() : List.of();
		return overFields((field) -> {
			List<Query> ways = forms(field, token.whole());
			List<List<Query>> partWays = parts.stream().map((part) -> forms(field, part)).toList();
			if (!parts.isEmpty() && partWays.stream().noneMatch(List::isEmpty)) {
				BooleanQuery.Builder all = new BooleanQuery.Builder();
				partWays.forEach((part) -> all.add(best(part, 0), BooleanClause.Occur.MUST));
				ways.add(new BoostQuery(all.build(), FORM_WEIGHT));
			}
			List<String> longer = prefixed.stream().filter((term) -> isIn(field, term)).toList();
			if (!longer.isEmpty()) {
				SynonymQuery.Builder any = new SynonymQuery.Builder(field);
				longer.forEach((term) -> any.addTerm(new Term(field, term)));
				ways.add(new BoostQuery(new ConstantScoreQuery(any.build()), PREFIX_WEIGHT));
			}
			List<Near> alike = near.stream().filter((candidate) -> isIn(field, candidate.term())).toList();
			if (!alike.isEmpty()) {
				ways.add(new BoostQuery(alike(field, alike), NEAR_WEIGHT));
			}
			return ways.isEmpty() ? Optional.empty() : Optional.of(best(ways, 0));
		});
	}

	private boolean isKnown(WordForm form) {
		return this.vocabulary.contains(form.term()) || this.vocabulary.contains(form.stem());
	}

	private boolean isIn(String field, String term) {
		return this.vocabulary.fields(term).contains(field);
	}

	private List<Query> forms(String field, WordForm form) {
		List<Query> ways = new ArrayList<>();
		if (isIn(field, form.term())) {
			ways.add(new TermQuery(new Term(field, form.term())));
		}
		if (!form.stem().equals(form.term()) && isIn(field, form.stem())) {
			ways.add(new BoostQuery(new TermQuery(new Term(field, form.stem())), FORM_WEIGHT));
		}
		return ways;
	}

	/** A rare word is no likelier to be meant than a common one: they count as one. */
	private static Query alike(String field, List<Near> near) {
		SynonymQuery.Builder alike = new SynonymQuery.Builder(field);
		near.forEach((term) -> alike.addTerm(new Term(field, term.term()), term.similarity()));
		return alike.build();
	}

	/**
	 * The tokens one after the other, whatever their inflection. They are of one kind:
	 * Chinese characters, which are found by pairs, or words.
	 */
	@Nullable Query phrase(List<TextToken> tokens) {
		if (tokens.size() == 1) {
			return exact(tokens.get(0));
		}
		return overFields((field) -> {
			if (!tokens.stream().allMatch((token) -> isIn(field, token.whole().stem()))) {
				return Optional.empty();
			}
			PhraseQuery.Builder phrase = new PhraseQuery.Builder();
			for (int i = 0; i < tokens.size(); i++) {
				if (!tokens.get(0).ideograph()) {
					phrase.add(new Term(field, tokens.get(i).whole().stem()), i);
				}
				else if (i % 2 == 0) {
					int first = Math.min(i, tokens.size() - 2);
					phrase.add(new Term(field, FieldTokenStream.pair(tokens.get(first), tokens.get(first + 1))), first);
				}
			}
			return Optional.of(phrase.build());
		});
	}

	/**
	 * A field that lacks the words is left out: it would cost as much as one that has
	 * them.
	 */
	private @Nullable Query overFields(Function<String, Optional<Query>> inField) {
		List<Query> fields = new ArrayList<>();
		this.weights.forEach((field, weight) -> inField.apply(field)
			.ifPresent((query) -> fields.add(new BoostQuery(query, weight))));
		return fields.isEmpty() ? null : best(fields, OTHER_FIELDS);
	}

	static Query best(List<Query> queries, float others) {
		return (queries.size() == 1) ? queries.get(0) : new DisjunctionMaxQuery(queries, others);
	}

}
