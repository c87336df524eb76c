package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Builds the queries for the words of a search over weighted fields. */
final class WordQueries {

	/** A pasted text of more words is looked for without regard to typing errors. */
	private static final int MAX_FUZZY_UNITS = 12;

	private static final int MAX_UNITS = 40;

	private static final int MIN_PREFIX = 2;

	private static final float TIE_BREAKER = 0.1f;

	private static final float SYNONYM_WEIGHT = 0.7f;

	private static final float PREFIX_WEIGHT = 0.5f;

	private static final int MAX_REQUIRED = 4;

	private static final double REQUIRED_SHARE = 0.3;

	private final Map<String, Float> weights;

	WordQueries(Map<String, Float> weights) {
		this.weights = weights;
	}

	/**
	 * All units, in any order and any field; the last word may be the beginning of one.
	 * Chinese that was written in one is best found in one.
	 */
	Query all(List<QueryUnit> units) {
		List<QueryUnit> read = units.stream().limit(MAX_UNITS).toList();
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < read.size(); i++) {
			boolean last = i == units.size() - 1;
			all.add(exact(read.get(i), last), BooleanClause.Occur.MUST);
		}
		List<QueryUnit> runs = QueryUnits.runs(read);
		if (runs.size() < read.size()) {
			runs.stream()
				.filter(QueryUnit::isIdeographic)
				.forEach((run) -> all.add(exact(run, false), BooleanClause.Occur.SHOULD));
		}
		return all.build();
	}

	/** All units, each with the typing errors that its length allows. */
	Query allNearly(List<QueryUnit> units) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		units.stream().limit(MAX_FUZZY_UNITS).forEach((unit) -> all.add(near(unit), BooleanClause.Occur.MUST));
		return all.build();
	}

	/** A good part of the units, or of their pairs of Chinese characters. */
	Query someNearly(List<QueryUnit> units) {
		List<QueryUnit> pieces = QueryUnits.runs(units)
			.stream()
			.flatMap((unit) -> pairs(unit).stream())
			.limit(MAX_UNITS)
			.toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		for (QueryUnit piece : pieces) {
			some.add((pieces.size() > MAX_FUZZY_UNITS) ? exact(piece, false) : near(piece), BooleanClause.Occur.SHOULD);
		}
		int required = (int) Math.ceil(pieces.size() * REQUIRED_SHARE);
		return some.setMinimumNumberShouldMatch(Math.min(required, MAX_REQUIRED)).build();
	}

	private static List<QueryUnit> pairs(QueryUnit unit) {
		List<TextToken> tokens = unit.tokens();
		if (tokens.size() <= 2 || !unit.isIdeographic()) {
			return List.of(unit);
		}
		List<QueryUnit> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < tokens.size(); i++) {
			pairs.add(QueryUnit.of(tokens.subList(i, i + 2)));
		}
		return pairs;
	}

	private Query exact(QueryUnit unit, boolean beginning) {
		return orSynonym(unit, (token) -> overFields((field) -> {
			List<Query> ways = new ArrayList<>(List.of(WordQuery.exact(field, token)));
			if (beginning && token.term().length() >= MIN_PREFIX) {
				ways.add(new BoostQuery(new PrefixQuery(new Term(field, token.term())), PREFIX_WEIGHT));
			}
			return ways;
		}));
	}

	private Query near(QueryUnit unit) {
		return orSynonym(unit, (token) -> overFields((field) -> List.of(WordQuery.near(field, token))));
	}

	private Query orSynonym(QueryUnit unit, Function<TextToken, Query> word) {
		List<Query> ways = new ArrayList<>(List.of(itself(unit, word)));
		for (List<TextToken> synonym : unit.synonyms()) {
			ways.add(new BoostQuery(overFields((field) -> List.of(WordQuery.inRow(field, synonym))), SYNONYM_WEIGHT));
		}
		return (ways.size() == 1) ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
	}

	/** Chinese in a row; words in any order. */
	private Query itself(QueryUnit unit, Function<TextToken, Query> word) {
		if (unit.isIdeographic()) {
			return overFields((field) -> List.of(WordQuery.inRow(field, unit.tokens())));
		}
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		unit.tokens().forEach((token) -> words.add(word.apply(token), BooleanClause.Occur.MUST));
		return words.build();
	}

	private Query overFields(Function<String, List<Query>> ways) {
		List<Query> queries = new ArrayList<>();
		this.weights.forEach(
				(field, weight) -> queries.add(new BoostQuery(new DisjunctionMaxQuery(ways.apply(field), 0), weight)));
		return new DisjunctionMaxQuery(queries, TIE_BREAKER);
	}

}
