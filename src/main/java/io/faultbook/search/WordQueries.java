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
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the queries for the words of a search over weighted fields. */
final class WordQueries {

	/** A pasted text of more words is looked for without regard to typing errors. */
	private static final int MAX_FUZZY_UNITS = 12;

	private static final int MAX_UNITS = 40;

	private static final int MIN_PREFIX = 2;

	private static final float TIE_BREAKER = 0.1f;

	private static final float FORM_WEIGHT = 0.8f;

	private static final float PREFIX_WEIGHT = 0.5f;

	private static final int MAX_REQUIRED = 4;

	private static final double REQUIRED_SHARE = 0.4;

	private final Map<String, Float> weights;

	WordQueries(Map<String, Float> weights) {
		this.weights = weights;
	}

	/**
	 * All units, in any order and any field; the last word may be the beginning of one.
	 */
	Query all(List<QueryUnit> units) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < Math.min(units.size(), MAX_UNITS); i++) {
			boolean last = i == units.size() - 1;
			all.add(exact(units.get(i), last), BooleanClause.Occur.MUST);
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
		List<QueryUnit> pieces = units.stream().flatMap((unit) -> pairs(unit).stream()).limit(MAX_UNITS).toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		for (QueryUnit piece : pieces) {
			some.add((pieces.size() > MAX_FUZZY_UNITS) ? exact(piece, false) : near(piece), BooleanClause.Occur.SHOULD);
		}
		int required = (int) Math.ceil(pieces.size() * REQUIRED_SHARE);
		return some.setMinimumNumberShouldMatch(Math.min(required, MAX_REQUIRED)).build();
	}

	private static List<QueryUnit> pairs(QueryUnit unit) {
		List<TextToken> tokens = unit.tokens();
		if (tokens.size() <= 2) {
			return List.of(unit);
		}
		List<QueryUnit> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < tokens.size(); i++) {
			pairs.add(new QueryUnit(tokens.subList(i, i + 2)));
		}
		return pairs;
	}

	private Query exact(QueryUnit unit, boolean beginning) {
		return overFields((field) -> {
			List<Query> ways = waysToFind(unit, field);
			if (beginning && !unit.isIdeographic() && unit.text().length() >= MIN_PREFIX) {
				ways.add(new BoostQuery(new PrefixQuery(new Term(field, unit.text())), PREFIX_WEIGHT));
			}
			return ways;
		});
	}

	private Query near(QueryUnit unit) {
		int errors = EditDistance.allowed(unit.text());
		return overFields((field) -> {
			List<Query> ways = waysToFind(unit, field);
			if (!unit.isIdeographic() && errors > 0) {
				ways.add(new BoostQuery(new FuzzyQuery(new Term(field, unit.text()), errors), PREFIX_WEIGHT));
			}
			return ways;
		});
	}

	private static List<Query> waysToFind(QueryUnit unit, String field) {
		List<Query> ways = new ArrayList<>();
		if (unit.tokens().size() > 1) {
			String[] terms = unit.tokens().stream().map(TextToken::term).toArray(String[]::new);
			ways.add(new PhraseQuery(field, terms));
			return ways;
		}
		List<String> forms = unit.tokens().get(0).forms();
		ways.add(new TermQuery(new Term(field, forms.get(0))));
		if (forms.size() > 1) {
			ways.add(new BoostQuery(new TermQuery(new Term(field, forms.get(1))), FORM_WEIGHT));
		}
		return ways;
	}

	private Query overFields(Function<String, List<Query>> ways) {
		List<Query> queries = new ArrayList<>();
		this.weights.forEach(
				(field, weight) -> queries.add(new BoostQuery(new DisjunctionMaxQuery(ways.apply(field), 0), weight)));
		return new DisjunctionMaxQuery(queries, TIE_BREAKER);
	}

}
