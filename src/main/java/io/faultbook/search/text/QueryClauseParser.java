package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the units out of a query's tokens; words that say nothing are left out. */
public final class QueryClauseParser {

	private final StopWords fillers = new StopWords();

	private final Synonyms synonyms;

	public QueryClauseParser(TextTokenizer tokenizer) {
		this.synonyms = new Synonyms(tokenizer);
	}

	/** The units, each once; with the fillers only where there is nothing else. */
	public List<QueryClause> of(List<TextToken> tokens) {
		List<QueryClause> all = new ArrayList<>(tokens.size());
		tokens.forEach((token) -> all.add(QueryClause.of(List.of(token))));
		List<QueryClause> runs = runs(all);
		List<QueryClause> telling = new ArrayList<>(runs.size());
		runs.forEach((unit) -> telling.addAll(this.fillers.strip(unit)));
		Map<String, QueryClause> distinct = new LinkedHashMap<>();
		for (QueryClause unit : this.synonyms.in(telling.isEmpty() ? runs : telling)) {
			distinct.putIfAbsent(unit.text(), unit);
		}
		return List.copyOf(distinct.values());
	}

	/** The units with Chinese put together again where it is written in one. */
	public static List<QueryClause> runs(List<QueryClause> units) {
		List<QueryClause> runs = new ArrayList<>(units.size());
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

	private static QueryClause joined(List<QueryClause> units) {
		List<TextToken> tokens = new ArrayList<>();
		units.forEach((unit) -> tokens.addAll(unit.tokens()));
		return QueryClause.of(tokens);
	}

}
