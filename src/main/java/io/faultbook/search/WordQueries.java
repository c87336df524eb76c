package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Builds the queries for the words of a search over weighted fields. */
final class WordQueries {

	/** A pasted text of more words is looked for without regard to typing errors. */
	private static final int MAX_FUZZY_UNITS = 12;

	private static final int MAX_UNITS = 40;

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
		return orSynonym(unit, (token) -> beginning ? this.clues.begun(token) : this.clues.exact(token));
	}

	private Query near(QueryUnit unit) {
		return orSynonym(unit, this.clues::near);
	}

	/** Chinese in a row; words in any order. */
	private Query orSynonym(QueryUnit unit, Function<TextToken, Clue> word) {
		List<UnitQuery.Wording> wordings = new ArrayList<>();
		List<Clue> itself = unit.isIdeographic() ? List.of(this.clues.inRow(unit.tokens()))
				: unit.tokens().stream().map(word).toList();
		wordings.add(new UnitQuery.Wording(itself, 1));
		for (List<TextToken> synonym : unit.synonyms()) {
			wordings.add(new UnitQuery.Wording(List.of(this.clues.inRow(synonym)), SYNONYM_WEIGHT));
		}
		return new UnitQuery(wordings, this.weights, this.lookups);
	}

}
