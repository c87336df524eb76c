package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Builds the queries for the words of a search over weighted fields. */
final class WordQueries {

	/** A pasted text of more words is looked for without regard to typing errors. */
	private static final int MAX_FUZZY_UNITS = 12;

	/** More of a text are not looked for. */
	static final int MAX_UNITS = 40;

	private static final float SYNONYM_WEIGHT = 0.7f;

	private static final int MAX_REQUIRED = 4;

	private static final double REQUIRED_SHARE = 0.3;

	private final float[] weights;

	private final WordLookups lookups;

	private final WordClues clues;

	/**
	 * Queries for one search.
	 * @param weights what a word weighs, by the number of the field
	 */
	WordQueries(float[] weights, StoredDocuments stored) {
		this.weights = weights;
		this.lookups = new WordLookups(stored, weights.length);
		this.clues = new WordClues(stored);
	}

	/**
	 * All units, in any order and any field; the last word may be the beginning of one.
	 * Chinese that was written in one is best found in one.
	 */
	@Nullable Query all(List<QueryUnit> units) {
		List<QueryUnit> read = units.subList(0, Math.min(units.size(), MAX_UNITS));
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (int i = 0; i < read.size(); i++) {
			boolean last = i == units.size() - 1;
			Query unit = exact(read.get(i), last);
			if (unit == null) {
				return null;
			}
			all.add(unit, BooleanClause.Occur.MUST);
		}
		List<QueryUnit> runs = QueryUnits.runs(read);
		if (runs.size() < read.size()) {
			for (QueryUnit run : runs) {
				Query query = run.isIdeographic() ? exact(run, false) : null;
				if (query != null) {
					all.add(query, BooleanClause.Occur.SHOULD);
				}
			}
		}
		return all.build();
	}

	/** All units, each with the typing errors that its length allows. */
	@Nullable Query allNearly(List<QueryUnit> units) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (QueryUnit unit : units.subList(0, Math.min(units.size(), MAX_FUZZY_UNITS))) {
			Query query = near(unit);
			if (query == null) {
				return null;
			}
			all.add(query, BooleanClause.Occur.MUST);
		}
		return all.build();
	}

	/** A good part of the units, or of their pairs of Chinese characters. */
	@Nullable Query someNearly(List<QueryUnit> units) {
		List<QueryUnit> pieces = QueryUnits.runs(units)
			.stream()
			.flatMap((unit) -> pairs(unit).stream())
			.limit(MAX_UNITS)
			.toList();
		BooleanQuery.Builder some = new BooleanQuery.Builder();
		int found = 0;
		for (QueryUnit piece : pieces) {
			Query query = (pieces.size() > MAX_FUZZY_UNITS) ? exact(piece, false) : near(piece);
			if (query != null) {
				some.add(query, BooleanClause.Occur.SHOULD);
				found++;
			}
		}
		int required = Math.min((int) Math.ceil(pieces.size() * REQUIRED_SHARE), MAX_REQUIRED);
		return (found < required) ? null : some.setMinimumNumberShouldMatch(required).build();
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

	private @Nullable Query exact(QueryUnit unit, boolean beginning) {
		return orSynonym(unit, beginning ? this.clues::begun : this.clues::exact);
	}

	private @Nullable Query near(QueryUnit unit) {
		return orSynonym(unit, this.clues::near);
	}

	/** Chinese in a row; words in any order. */
	private @Nullable Query orSynonym(QueryUnit unit, Function<TextToken, @Nullable Clue> word) {
		List<UnitQuery.Wording> wordings = new ArrayList<>();
		List<Clue> itself = unit.isIdeographic() ? row(unit.tokens()) : words(unit.tokens(), word);
		if (!itself.isEmpty()) {
			wordings.add(new UnitQuery.Wording(itself, 1));
		}
		for (List<TextToken> synonym : unit.synonyms()) {
			List<Clue> row = row(synonym);
			if (!row.isEmpty()) {
				wordings.add(new UnitQuery.Wording(row, SYNONYM_WEIGHT));
			}
		}
		return wordings.isEmpty() ? null : new UnitQuery(wordings, this.weights, this.lookups);
	}

	private List<Clue> row(List<TextToken> tokens) {
		Clue row = this.clues.inRow(tokens);
		return (row != null) ? List.of(row) : List.of();
	}

	/** A clue for each token; none at all if one of them stands nowhere. */
	private static List<Clue> words(List<TextToken> tokens, Function<TextToken, @Nullable Clue> word) {
		List<Clue> clues = new ArrayList<>(tokens.size());
		for (TextToken token : tokens) {
			Clue clue = word.apply(token);
			if (clue == null) {
				return List.of();
			}
			clues.add(clue);
		}
		return clues;
	}

}
