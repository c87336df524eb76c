package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
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

/** Builds the queries for the words of a search. */
final class WordQueries {

	/** A pasted text of more words is looked for without regard to typing errors. */
	private static final int MAX_FUZZY_UNITS = 12;

	/** More of a text are not looked for. */
	static final int MAX_UNITS = 40;

	private static final float SYNONYM_WEIGHT = 0.7f;

	private static final int MAX_REQUIRED = 4;

	private static final double REQUIRED_SHARE = 0.3;

	private final TermQueries terms;

	WordQueries(TermQueries terms) {
		this.terms = terms;
	}

	/**
	 * All units, in any order and any field; the last word may be the beginning of one.
	 * Chinese that was written in one is best found in one.
	 */
	@Nullable Query all(List<QueryClause> units) {
		List<QueryClause> read = units.subList(0, Math.min(units.size(), MAX_UNITS));
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < read.size(); i++) {
			Query unit = exact(read.get(i), i == units.size() - 1);
			if (unit == null) {
				return null;
			}
			all.add(unit, BooleanClause.Occur.MUST);
		}
		List<QueryClause> runs = QueryClauseParser.runs(read);
		if (runs.size() < read.size()) {
			for (QueryClause run : runs) {
				Query query = run.isIdeographic() ? exact(run, false) : null;
				if (query != null) {
					all.add(query, BooleanClause.Occur.SHOULD);
				}
			}
		}
		return all.build();
	}

	/** All units, each with the typing errors that its length allows. */
	@Nullable Query allNearly(List<QueryClause> units) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (QueryClause unit : units.subList(0, Math.min(units.size(), MAX_FUZZY_UNITS))) {
			Query query = near(unit);
			if (query == null) {
				return null;
			}
			all.add(query, BooleanClause.Occur.MUST);
		}
		return all.build();
	}

	/** A good part of the units, or of their pairs of Chinese characters. */
	@Nullable Query someNearly(List<QueryClause> units) {
		List<QueryClause> pieces = QueryClauseParser.runs(units)
			.stream()
			.flatMap((unit) -> pairs(unit).stream())
			.limit(MAX_UNITS)
			.toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		int found = 0;
		for (QueryClause piece : pieces) {
			Query query = (pieces.size() > MAX_FUZZY_UNITS) ? exact(piece, false) : near(piece);
			if (query != null) {
				some.add(query, BooleanClause.Occur.SHOULD);
				found++;
			}
		}
		int required = Math.min((int) Math.ceil(pieces.size() * REQUIRED_SHARE), MAX_REQUIRED);
		return (found < required) ? null : some.setMinimumNumberShouldMatch(required).build();
	}

	private static List<QueryClause> pairs(QueryClause unit) {
		List<TextToken> tokens = unit.tokens();
		if (tokens.size() <= 2 || !unit.isIdeographic()) {
			return List.of(unit);
		}
		List<QueryClause> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < tokens.size(); i++) {
			pairs.add(QueryClause.of(tokens.subList(i, i + 2)));
		}
		return pairs;
	}

	/**
	 * Any of the words, to mark them in what was found.
	 * @param near whether words with typing errors count
	 */
	Query any(List<QueryClause> units, boolean near) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		List<QueryClause> read = units.subList(0, Math.min(units.size(), MAX_UNITS));
		Stream<QueryClause> marked = near ? read.stream().flatMap((unit) -> pairs(unit).stream()) : read.stream();
		marked.limit(MAX_UNITS).forEach((unit) -> {
			Query query = near ? near(unit) : exact(unit, true);
			if (query != null) {
				any.add(query, BooleanClause.Occur.SHOULD);
			}
		});
		return any.build();
	}

	private @Nullable Query exact(QueryClause unit, boolean prefix) {
		return orSynonym(unit, prefix ? this.terms::prefix : this.terms::exact);
	}

	private @Nullable Query near(QueryClause unit) {
		return orSynonym(unit, this.terms::near);
	}

	/** Chinese in a row; words in any order. */
	private @Nullable Query orSynonym(QueryClause unit, Function<TextToken, @Nullable Query> word) {
		List<Query> wordings = new ArrayList<>();
		Query itself = unit.isIdeographic() ? this.terms.phrase(unit.tokens()) : all(unit.tokens(), word);
		if (itself != null) {
			wordings.add(itself);
		}
		for (List<TextToken> synonym : unit.synonyms()) {
			Query phrase = this.terms.phrase(synonym);
			if (phrase != null) {
				wordings.add(new BoostQuery(phrase, SYNONYM_WEIGHT));
			}
		}
		return wordings.isEmpty() ? null : TermQueries.best(wordings, 0);
	}

	private static @Nullable Query all(List<TextToken> tokens, Function<TextToken, @Nullable Query> word) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (TextToken token : tokens) {
			Query query = word.apply(token);
			if (query == null) {
				return null;
			}
			all.add(query, BooleanClause.Occur.MUST);
		}
		return all.build();
	}

}
