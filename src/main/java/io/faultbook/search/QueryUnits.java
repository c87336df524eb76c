package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the units out of a query's tokens; words that say nothing are left out. */
final class QueryUnits {

	private final FillerWords fillers;

	QueryUnits(FillerWords fillers) {
		this.fillers = fillers;
	}

	/** The units, each once; with the fillers only where there is nothing else. */
	List<QueryUnit> of(List<TextToken> tokens) {
		List<QueryUnit> all = group(tokens);
		List<QueryUnit> telling = all.stream().flatMap((unit) -> this.fillers.strip(unit).stream()).toList();
		Map<String, QueryUnit> distinct = new LinkedHashMap<>();
		for (QueryUnit unit : telling.isEmpty() ? all : telling) {
			distinct.putIfAbsent(unit.text(), unit);
		}
		return List.copyOf(distinct.values());
	}

	private static List<QueryUnit> group(List<TextToken> tokens) {
		List<QueryUnit> units = new ArrayList<>();
		List<TextToken> run = new ArrayList<>();
		for (TextToken token : tokens) {
			if (!run.isEmpty() && !continues(run.get(run.size() - 1), token)) {
				units.add(new QueryUnit(run));
				run.clear();
			}
			run.add(token);
		}
		if (!run.isEmpty()) {
			units.add(new QueryUnit(run));
		}
		return units;
	}

	private static boolean continues(TextToken last, TextToken next) {
		return last.ideograph() && next.ideograph() && last.end() == next.start();
	}

}
