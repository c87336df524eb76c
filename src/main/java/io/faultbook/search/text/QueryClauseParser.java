package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the tokens of a query into clauses, without stop words. */
public final class QueryClauseParser {

	private final StopWords stopWords = new StopWords();

	private final Synonyms synonyms;

	public QueryClauseParser(TextTokenizer tokenizer) {
		this.synonyms = new Synonyms(tokenizer);
	}

	/** The distinct clauses. Stop words count if there is nothing else. */
	public List<QueryClause> parse(List<TextToken> tokens) {
		List<QueryClause> significant = parseSignificant(tokens);
		return !significant.isEmpty() ? significant : distinct(runs(tokens));
	}

	/** The distinct clauses without stop words. */
	public List<QueryClause> parseSignificant(List<TextToken> tokens) {
		List<QueryClause> significant = new ArrayList<>();
		runs(tokens).forEach((clause) -> significant.addAll(this.stopWords.strip(clause)));
		return distinct(significant);
	}

	private static List<QueryClause> runs(List<TextToken> tokens) {
		List<QueryClause> clauses = new ArrayList<>(tokens.size());
		tokens.forEach((token) -> clauses.add(QueryClause.of(List.of(token))));
		return joinRuns(clauses);
	}

	private List<QueryClause> distinct(List<QueryClause> clauses) {
		Map<String, QueryClause> distinct = new LinkedHashMap<>();
		for (QueryClause clause : this.synonyms.apply(clauses)) {
			distinct.putIfAbsent(clause.text(), clause);
		}
		return List.copyOf(distinct.values());
	}

	/** Join Chinese clauses that follow each other without a gap. */
	public static List<QueryClause> joinRuns(List<QueryClause> clauses) {
		List<QueryClause> runs = new ArrayList<>(clauses.size());
		int end;
		for (int start = 0; start < clauses.size(); start = end) {
			end = start + 1;
			while (end < clauses.size() && clauses.get(end - 1).isContinuedBy(clauses.get(end))) {
				end++;
			}
			runs.add((end == start + 1) ? clauses.get(start) : join(clauses.subList(start, end)));
		}
		return runs;
	}

	private static QueryClause join(List<QueryClause> clauses) {
		List<TextToken> tokens = new ArrayList<>();
		clauses.forEach((clause) -> tokens.addAll(clause.tokens()));
		return QueryClause.of(tokens);
	}

}
