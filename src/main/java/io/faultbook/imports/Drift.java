package io.faultbook.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import io.faultbook.code.NaturalOrder;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.imports.CodeChange.Kind;

/**
 * How a table differs from what a catalog serves.
 *
 * @param changes by code, in natural order; codes that the table lacks come last
 * @param unchanged the number of codes that don't change
 * @param served the number of codes of the catalog that aren't retired
 */
record Drift(List<CodeChange> changes, int unchanged, int served) {

	/** If more than one of this many codes is retired, the file may be the wrong one. */
	private static final int MAX_RETIRED = 5;

	Drift {
		changes = List.copyOf(changes);
	}

	static Drift between(Map<String, CodeTexts> served, List<ImportedCode> rows, CodeComparison comparison) {
		List<CodeChange> changes = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		int unchanged = 0;
		for (ImportedCode row : rows) {
			codes.add(row.code());
			CodeChange change = comparison.compare(row);
			if (change.kind() == Kind.UNCHANGED) {
				unchanged++;
			}
			else {
				changes.add(change);
			}
		}
		changes.sort(Comparator.comparing(CodeChange::code, new NaturalOrder()));
		served.values()
			.stream()
			.filter((code) -> !codes.contains(code.code()) && code.origin() == Origin.VENDOR && !code.retired())
			.map(CodeChange::retired)
			.forEach(changes::add);
		return new Drift(changes, unchanged, (int) served.values().stream().filter((code) -> !code.retired()).count());
	}

	List<CodeChange> of(Kind kind) {
		return this.changes.stream().filter((change) -> change.kind() == kind).toList();
	}

	/** The number of retired codes, if it is so high that someone must confirm it. */
	OptionalInt retirementsToConfirm() {
		int retired = counts().retired();
		return (retired * MAX_RETIRED > this.served) ? OptionalInt.of(retired) : OptionalInt.empty();
	}

	Counts counts() {
		int added = of(Kind.ADDED).size();
		int retired = of(Kind.RETIRED).size();
		return new Counts(added, retired, this.changes.size() - added - retired);
	}

	/** How many codes are added, retired, or changed in any way. */
	record Counts(int added, int retired, int changed) {
	}

}
