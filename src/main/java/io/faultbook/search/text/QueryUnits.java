package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the units out of a query's tokens; words that say nothing are left out. */
public final class QueryUnits {

	private final FillerWords fillers = new FillerWords();

	private final Synonyms synonyms;

	public QueryUnits(TextTokenizer tokenizer) {
		this.synonyms = new Synonyms(tokenizer);
	}

	/** The units, each once; with the fillers only where there is nothing else. */
	public List<QueryUnit> of(List<TextToken> tokens) {
		List<QueryUnit> all = new ArrayList<>(tokens.size());
		tokens.forEach((token) -> all.add(QueryUnit.of(List.of(token))));
		List<QueryUnit> runs = runs(all);
		List<QueryUnit> telling = new ArrayList<>(runs.size());
		runs.forEach((unit) -> telling.addAll(this.fillers.strip(unit)));
		Map<String, QueryUnit> distinct = new LinkedHashMap<>();
		for (QueryUnit unit : this.synonyms.in(telling.isEmpty() ? runs : telling)) {
			distinct.putIfAbsent(unit.text(), unit);
		}
		return List.copyOf(distinct.values());
	}

	/** The units with Chinese put together again where it is written in one. */
	public static List<QueryUnit> runs(List<QueryUnit> units) {
		List<QueryUnit> runs = new ArrayList<>(units.size());
		int end;
		for (int start = 0; start < units.size(); start = end) {
			end = start + 1;
			while (end < units.size() && units.get(end - 1).isContinuedBy(units.get(end))) {
				end++;
			}
			runs.add((end == start + 1) ? units.get(start) : joined(units.subList(start, end)));
		}
		return runs;
	}

	private static QueryUnit joined(List<QueryUnit> units) {
		List<TextToken> tokens = new ArrayList<>();
		units.forEach((unit) -> tokens.addAll(unit.tokens()));
		return QueryUnit.of(tokens);
	}

}
