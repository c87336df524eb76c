package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.faultbook.search.text.QueryClause;
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
 * Builds queries for single words and phrases across all fields. The best field counts,
 * and the others add a little. A method returns null if no document can match.
 */
final class TermQueries {

	private static final float OTHER_FIELDS_WEIGHT = 0.1f;

	private static final float FORM_WEIGHT = 0.8f;

	private static final float FUZZY_WEIGHT = 0.5f;

	private static final float PREFIX_WEIGHT = 0.5f;

	private static final int MIN_PREFIX = 2;

	/** A prefix that matches more terms is too ambiguous. */
	private static final int MAX_PREFIX_TERMS = 256;

	private static final int MAX_FUZZY_TERMS = 50;

	private record FuzzyTerm(String term, float similarity) {
	}

	private static final Comparator<FuzzyTerm> MOST_SIMILAR_FIRST = Comparator
		.comparing(FuzzyTerm::similarity, Comparator.reverseOrder())
		.thenComparing(FuzzyTerm::term);

	private final TermDictionary terms;

	private final Map<String, Float> weights;

	private final Map<String, List<FuzzyTerm>> fuzzyTerms = new HashMap<>();

	/**
	 * Create the queries of one search, which share the fuzzy terms they look up.
	 * @param weights the weight of a word by field
	 */
	TermQueries(TermDictionary terms, Map<String, Float> weights) {
		this.terms = terms;
		this.weights = weights;
	}

	/** Matches the word, its stem, or all parts of a compound. */
	@Nullable Query exact(TextToken token) {
		return wordQuery(token, List.of(), List.of());
	}

	/** Also matches words that start with the word. */
	@Nullable Query prefix(TextToken token) {
		if (token.term().length() < MIN_PREFIX) {
			return exact(token);
		}
		return wordQuery(token, this.terms.startingWith(token.term()).limit(MAX_PREFIX_TERMS).toList(), List.of());
	}

	/** Also matches words with typos, as many as the length allows. */
	@Nullable Query fuzzy(TextToken token) {
		int maxEdits = EditDistance.maxEdits(token.term());
		if (maxEdits == 0 || token.ideograph()) {
			return exact(token);
		}
		return wordQuery(token, List.of(),
				this.fuzzyTerms.computeIfAbsent(token.term(), (term) -> findFuzzyTerms(term, maxEdits)));
	}

	private List<FuzzyTerm> findFuzzyTerms(String word, int maxEdits) {
		return this.terms.fuzzy(word, maxEdits)
			.map((term) -> new FuzzyTerm(term, similarity(word, term)))
			.filter((term) -> term.similarity() > 0)
			.sorted(MOST_SIMILAR_FIRST)
			.limit(MAX_FUZZY_TERMS)
			.toList();
	}

	private static float similarity(String word, String term) {
		int edits = word.equals(term) ? 0 : EditDistance.isWithin(word, term, 1) ? 1 : 2;
		return 1 - (float) edits / Math.min(word.length(), term.length());
	}

	private @Nullable Query wordQuery(TextToken token, List<String> prefixed, List<FuzzyTerm> fuzzyTerms) {
		List<WordForm> parts = token.parts().stream().allMatch(this::isInDictionary) ? token.parts() : List.of();
		return acrossFields((field) -> {
			List<Query> alternatives = forms(field, token.whole());
			List<List<Query>> partForms = parts.stream().map((part) -> forms(field, part)).toList();
			if (!parts.isEmpty() && partForms.stream().noneMatch(List::isEmpty)) {
				BooleanQuery.Builder all = new BooleanQuery.Builder();
				partForms.forEach((part) -> all.add(bestOf(part, 0), BooleanClause.Occur.MUST));
				alternatives.add(new BoostQuery(all.build(), FORM_WEIGHT));
			}
			List<String> prefixedInField = prefixed.stream().filter((term) -> isInField(field, term)).toList();
			if (!prefixedInField.isEmpty()) {
				SynonymQuery.Builder any = new SynonymQuery.Builder(field);
				prefixedInField.forEach((term) -> any.addTerm(new Term(field, term)));
				alternatives.add(new BoostQuery(new ConstantScoreQuery(any.build()), PREFIX_WEIGHT));
			}
			List<FuzzyTerm> fuzzyInField = fuzzyTerms.stream().filter((term) -> isInField(field, term.term())).toList();
			if (!fuzzyInField.isEmpty()) {
				alternatives.add(new BoostQuery(fuzzyQuery(field, fuzzyInField), FUZZY_WEIGHT));
			}
			return alternatives.isEmpty() ? Optional.empty() : Optional.of(bestOf(alternatives, 0));
		});
	}

	private boolean isInDictionary(WordForm form) {
		return this.terms.contains(form.term()) || this.terms.contains(form.stem());
	}

	private boolean isInField(String field, String term) {
		return this.terms.fieldsOf(term).contains(field);
	}

	private List<Query> forms(String field, WordForm form) {
		List<Query> alternatives = new ArrayList<>();
		if (isInField(field, form.term())) {
			alternatives.add(new TermQuery(new Term(field, form.term())));
		}
		if (!form.stem().equals(form.term()) && isInField(field, form.stem())) {
			alternatives.add(new BoostQuery(new TermQuery(new Term(field, form.stem())), FORM_WEIGHT));
		}
		return alternatives;
	}

	/** Scores the terms as one, because a rare word is no likelier than a common one. */
	private static Query fuzzyQuery(String field, List<FuzzyTerm> fuzzyTerms) {
		SynonymQuery.Builder query = new SynonymQuery.Builder(field);
		fuzzyTerms.forEach((term) -> query.addTerm(new Term(field, term.term()), term.similarity()));
		return query.build();
	}

	/**
	 * Matches adjacent words by their stems, or adjacent Chinese characters by their
	 * bigrams.
	 * @param tokens either words or Chinese characters, not both
	 */
	@Nullable Query phrase(List<TextToken> tokens) {
		if (tokens.size() == 1) {
			return exact(tokens.get(0));
		}
		return acrossFields((field) -> phrase(field, tokens));
	}

	private Optional<Query> phrase(String field, List<TextToken> tokens) {
		if (!tokens.stream().allMatch((token) -> isInField(field, token.whole().stem()))) {
			return Optional.empty();
		}
		if (tokens.size() == 1) {
			return Optional.of(bestOf(forms(field, tokens.get(0).whole()), 0));
		}
		PhraseQuery.Builder phrase = new PhraseQuery.Builder();
		for (int i = 0; i < tokens.size(); i++) {
			if (!tokens.get(0).ideograph()) {
				phrase.add(new Term(field, tokens.get(i).whole().stem()), i);
			}
			else if (i % 2 == 0) {
				int first = Math.min(i, tokens.size() - 2);
				phrase.add(new Term(field, FieldTokenStream.bigram(tokens.get(first), tokens.get(first + 1))), first);
			}
		}
		return Optional.of(phrase.build());
	}

	/** Matches all clauses within one message or one description. */
	@Nullable Query withinOneText(List<QueryClause> clauses) {
		return acrossFields((field) -> {
			if (field.startsWith(SearchFields.REMEDIATION)) {
				return Optional.empty();
			}
			BooleanQuery.Builder all = new BooleanQuery.Builder();
			for (QueryClause clause : clauses) {
				List<Query> wordings = new ArrayList<>();
				phrase(field, clause.tokens()).ifPresent(wordings::add);
				if (clause.isIdeographic()) {
					clause.synonyms().forEach((synonym) -> phrase(field, synonym).ifPresent(wordings::add));
				}
				if (wordings.isEmpty()) {
					return Optional.empty();
				}
				all.add(bestOf(wordings, 0), BooleanClause.Occur.MUST);
			}
			return Optional.of(all.build());
		});
	}

	/** How many documents have the rarest word of a clause, or a word like it. */
	int documentFrequency(QueryClause clause) {
		return clause.tokens().stream().mapToInt(this::documentFrequency).min().orElse(0);
	}

	private int documentFrequency(TextToken token) {
		int exact = Math.max(this.terms.documentFrequency(token.term()),
				this.terms.documentFrequency(token.whole().stem()));
		return (exact > 0) ? exact
				: this.fuzzyTerms.getOrDefault(token.term(), List.of())
					.stream()
					.mapToInt((term) -> this.terms.documentFrequency(term.term()))
					.max()
					.orElse(Integer.MAX_VALUE);
	}

	/** Leaves out fields that lack the words, because they cost as much as the others. */
	private @Nullable Query acrossFields(Function<String, Optional<Query>> queryForField) {
		List<Query> queries = new ArrayList<>();
		this.weights.forEach((field, weight) -> queryForField.apply(field)
			.ifPresent((query) -> queries.add(new BoostQuery(query, weight))));
		return queries.isEmpty() ? null : bestOf(queries, OTHER_FIELDS_WEIGHT);
	}

	static Query bestOf(List<Query> queries, float otherWeight) {
		return (queries.size() == 1) ? queries.get(0) : new DisjunctionMaxQuery(queries, otherWeight);
	}

}
