package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.faultbook.imports.CodeChange.Kind;
import io.faultbook.snapshot.SourceCode;

/** How a table differs from what a catalog serves, by code, in natural order. */
record Drift(List<CodeChange> changes, int unchanged) {

	Drift {
		changes = List.copyOf(changes);
	}

	/**
	 * Compare a table with a catalog. A field that the table lacks isn't compared.
	 * @param served all codes of the catalog
	 * @param rows the rows by code, in natural order
	 */
	static Drift between(Map<String, SourceCode> served, Map<String, ImportedRow> rows) {
		List<CodeChange> changes = new ArrayList<>();
		int unchanged = 0;
		for (ImportedRow row : rows.values()) {
			SourceCode code = served.get(row.code());
			CodeChange change = (code == null) ? CodeChange.added(row.code(), row.fields()) : change(code, row);
			if (change.kind() == Kind.UNCHANGED) {
				unchanged++;
			}
			else {
				changes.add(change);
			}
		}
		for (SourceCode code : served.values()) {
			if (!rows.containsKey(code.id().code()) && code.vendor() && !code.retired()) {
				changes.add(CodeChange.retired(code.id().code(), ImportComparison.fields(code)));
			}
		}
		return new Drift(changes, unchanged);
	}

	private static CodeChange change(SourceCode code, ImportedRow row) {
		CodeChange change = CodeChange.between(row.code(), ImportComparison.fields(code), row.fields());
		return code.retired() ? change.as(Kind.RESTORED) : change;
	}

	List<CodeChange> of(Kind kind) {
		return this.changes.stream().filter((change) -> change.kind() == kind).toList();
	}

}
