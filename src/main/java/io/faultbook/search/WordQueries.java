package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.QueryClauseParser;
import io.faultbook.search.text.TextToken;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

final class WordQueries {

	/** Longer queries are too expensive to search with typos allowed. */
	private static final int MAX_FUZZY_CLAUSES = 12;

	/** Further clauses are ignored. */
	static final int MAX_CLAUSES = 40;

	private static final float SYNONYM_WEIGHT = 0.7f;

	private static final int MAX_REQUIRED = 4;

	private static final double REQUIRED_SHARE = 0.3;

	/** Words that are up to so many times as frequent as the rarest one are rare, too. */
	private static final int RARE_FACTOR = 2;

	private static final int MIN_MESSAGE_WORDS = 2;

	private static final int MIN_MESSAGE_IDEOGRAPHS = 4;

	private final TermQueries terms;

	WordQueries(TermQueries terms) {
		this.terms = terms;
	}

	/**
	 * Matches all clauses, in any order and field. The last word may be a prefix. Chinese
	 * text scores higher where it matches as written.
	 */
	@Nullable Query all(List<QueryClause> clauses) {
		List<QueryClause> limited = clauses.subList(0, Math.min(clauses.size(), MAX_CLAUSES));
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < limited.size(); i++) {
			Query clause = exact(limited.get(i), i == clauses.size() - 1);
			if (clause == null) {
				return null;
			}
			all.add(clause, BooleanClause.Occur.MUST);
		}
		List<QueryClause> runs = QueryClauseParser.joinRuns(limited);
		if (runs.size() < limited.size()) {
			for (QueryClause run : runs) {
				Query query = run.isIdeographic() ? exact(run, false) : null;
				if (query != null) {
					all.add(query, BooleanClause.Occur.SHOULD);
				}
			}
		}
		return all.build();
	}

	@Nullable Query allFuzzy(List<QueryClause> clauses) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (QueryClause clause : clauses.subList(0, Math.min(clauses.size(), MAX_FUZZY_CLAUSES))) {
			Query query = fuzzy(clause);
			if (query == null) {
				return null;
			}
			all.add(query, BooleanClause.Occur.MUST);
		}
		return all.build();
	}

	/**
	 * Matches some of the clauses, with Chinese split into bigrams. One of the rarest
	 * must match, because common words say little.
	 * @param queryLength the number of clauses of the whole query; a long one isn't
	 * searched with typos
	 */
	@Nullable Query someFuzzy(List<QueryClause> clauses, int queryLength) {
		List<QueryClause> pieces = QueryClauseParser.joinRuns(clauses)
			.stream()
			.flatMap((clause) -> bigrams(clause).stream())
			.limit(MAX_CLAUSES)
			.toList();
		Map<QueryClause, Query> found = new LinkedHashMap<>();
		for (QueryClause piece : pieces) {
			Query query = (Math.max(pieces.size(), queryLength) > MAX_FUZZY_CLAUSES) ? exact(piece, false)
					: fuzzy(piece);
			if (query != null) {
				found.put(piece, query);
			}
		}
		int required = Math.min((int) Math.ceil(pieces.size() * REQUIRED_SHARE), MAX_REQUIRED);
		if (found.size() < required || found.isEmpty()) {
			return null;
		}
		int rarest = found.keySet().stream().mapToInt(this.terms::documentFrequency).min().orElse(0);
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		BooleanQuery.Builder rare = new BooleanQuery.Builder();
		found.forEach((piece, query) -> {
			some.add(query, BooleanClause.Occur.SHOULD);
			if (this.terms.documentFrequency(piece) <= rarest * RARE_FACTOR) {
				rare.add(query, BooleanClause.Occur.SHOULD);
			}
		});
		return some.setMinimumNumberShouldMatch(required).add(rare.build(), BooleanClause.Occur.FILTER).build();
	}

	/**
	 * Matches what may be a message within other text: several words, or a run of Chinese
	 * characters, that are all in one message or description.
	 */
	@Nullable Query message(List<QueryClause> segment) {
		int ideographs = 0;
		for (QueryClause clause : segment) {
			ideographs += clause.isIdeographic() ? clause.tokens().size() : 0;
		}
		boolean isLongEnough = ideographs >= MIN_MESSAGE_IDEOGRAPHS || segment.size() >= MIN_MESSAGE_WORDS;
		return (isLongEnough && segment.size() <= MAX_CLAUSES) ? this.terms.withinOneText(segment) : null;
	}

	private static List<QueryClause> bigrams(QueryClause clause) {
		List<TextToken> tokens = clause.tokens();
		if (tokens.size() <= 2 || !clause.isIdeographic()) {
			return List.of(clause);
		}
		List<QueryClause> bigrams = new ArrayList<>();
		for (int i = 0; i + 1 < tokens.size(); i++) {
			bigrams.add(QueryClause.of(tokens.subList(i, i + 2)));
		}
		return bigrams;
	}

	/**
	 * Matches any clause. Used for highlighting.
	 * @param fuzzy whether words with typos match
	 */
	Query anyOf(List<QueryClause> clauses, boolean fuzzy) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		List<QueryClause> limited = clauses.subList(0, Math.min(clauses.size(), MAX_CLAUSES));
		Stream<QueryClause> marked = fuzzy ? limited.stream().flatMap((clause) -> bigrams(clause).stream())
				: limited.stream();
		marked.limit(MAX_CLAUSES).forEach((clause) -> {
			Query query = fuzzy ? fuzzy(clause) : exact(clause, true);
			if (query != null) {
				any.add(query, BooleanClause.Occur.SHOULD);
			}
		});
		return any.build();
	}

	private @Nullable Query exact(QueryClause clause, boolean prefix) {
		return withSynonyms(clause, prefix ? this.terms::prefix : this.terms::exact);
	}

	private @Nullable Query fuzzy(QueryClause clause) {
		return withSynonyms(clause, this.terms::fuzzy);
	}

	/** Chinese characters must be adjacent; words may be in any order. */
	private @Nullable Query withSynonyms(QueryClause clause, Function<TextToken, @Nullable Query> wordQuery) {
		List<Query> wordings = new ArrayList<>();
		Query itself = clause.isIdeographic() ? this.terms.phrase(clause.tokens())
				: allWords(clause.tokens(), wordQuery);
		if (itself != null) {
			wordings.add(itself);
		}
		for (List<TextToken> synonym : clause.synonyms()) {
			Query phrase = this.terms.phrase(synonym);
			if (phrase != null) {
				wordings.add(new BoostQuery(phrase, SYNONYM_WEIGHT));
			}
		}
		return wordings.isEmpty() ? null : TermQueries.bestOf(wordings, 0);
	}

	private static @Nullable Query allWords(List<TextToken> tokens, Function<TextToken, @Nullable Query> wordQuery) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (TextToken token : tokens) {
			Query query = wordQuery.apply(token);
			if (query == null) {
				return null;
			}
			all.add(query, BooleanClause.Occur.MUST);
		}
		return all.build();
	}

}
