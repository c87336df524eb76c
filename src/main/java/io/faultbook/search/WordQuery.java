package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the query for a word in one field. */
final class WordQuery {

	private static final float FORM_WEIGHT = 0.8f;

	private static final float NEAR_WEIGHT = 0.5f;

	private WordQuery() {
	}

	/** The word itself, one of the same stem, or all words that it is composed of. */
	static Query exact(String field, TextToken token) {
		return new DisjunctionMaxQuery(ways(field, token), 0);
	}

	/** The same with the typing errors that its length allows. */
	static Query near(String field, TextToken token) {
		List<Query> ways = ways(field, token);
		int errors = EditDistance.allowed(token.term());
		if (errors > 0 && !token.ideograph()) {
			ways.add(new BoostQuery(new FuzzyQuery(new Term(field, token.term()), errors), NEAR_WEIGHT));
		}
		return new DisjunctionMaxQuery(ways, 0);
	}

	/** The tokens one after the other, whatever their inflection. */
	static Query inRow(String field, List<TextToken> tokens) {
		return (tokens.size() == 1) ? exact(field, tokens.get(0))
				: new PhraseQuery(field, tokens.stream().map((token) -> token.whole().stem()).toArray(String[]::new));
	}

	private static List<Query> ways(String field, TextToken token) {
		List<Query> ways = new ArrayList<>(form(field, token.whole()));
		if (!token.parts().isEmpty()) {
			BooleanQuery.Builder parts = new BooleanQuery.Builder();
			for (WordForm part : token.parts()) {
				parts.add(new DisjunctionMaxQuery(form(field, part), 0), BooleanClause.Occur.MUST);
			}
			ways.add(new BoostQuery(parts.build(), FORM_WEIGHT));
		}
		return ways;
	}

	private static List<Query> form(String field, WordForm form) {
		Query itself = new TermQuery(new Term(field, form.term()));
		if (form.stem().equals(form.term())) {
			return List.of(itself);
		}
		return List.of(itself, new BoostQuery(new TermQuery(new Term(field, form.stem())), FORM_WEIGHT));
	}

}
