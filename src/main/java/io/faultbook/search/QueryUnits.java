package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the units out of a query's tokens; words that say nothing are left out. */
final class QueryUnits {

	private final FillerWords fillers;

	private final Synonyms synonyms;

	QueryUnits(FillerWords fillers, Synonyms synonyms) {
		this.fillers = fillers;
		this.synonyms = synonyms;
	}

	/** The units, each once; with the fillers only where there is nothing else. */
	List<QueryUnit> of(List<TextToken> tokens) {
		List<QueryUnit> all = runs(tokens.stream().map((token) -> QueryUnit.of(List.of(token))).toList());
		List<QueryUnit> telling = all.stream().flatMap((unit) -> this.fillers.strip(unit).stream()).toList();
		Map<String, QueryUnit> distinct = new LinkedHashMap<>();
		for (QueryUnit unit : this.synonyms.in(telling.isEmpty() ? all : telling)) {
			distinct.putIfAbsent(unit.text(), unit);
		}
		return List.copyOf(distinct.values());
	}

	/** The units with Chinese put together again where it is written in one. */
	static List<QueryUnit> runs(List<QueryUnit> units) {
		List<QueryUnit> runs = new ArrayList<>();
		for (QueryUnit unit : units) {
			QueryUnit last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
			if (last != null && last.isContinuedBy(unit)) {
				List<TextToken> joined = new ArrayList<>(last.tokens());
				joined.addAll(unit.tokens());
				runs.set(runs.size() - 1, QueryUnit.of(joined));
			}
			else {
				runs.add(unit);
			}
		}
		return runs;
	}

}
