package io.faultbook.imports;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.faultbook.code.NaturalOrder;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SourceCode;
import io.faultbook.table.CodeRow;
import io.faultbook.table.ColumnRole;
import io.faultbook.table.ParsedTable;

/**
 * A table beside what is served.
 *
 * @param rows one row for each code, in the order of the table
 */
record ImportComparison(ParsedTable table, List<ImportedRow> rows, Drift drift) {

	ImportComparison {
		rows = List.copyOf(rows);
	}

	static ImportComparison of(ParsedTable table, Snapshot snapshot, String catalog) {
		Map<String, ImportedRow> rows = new LinkedHashMap<>();
		Set<FieldName> names = fieldNames(table);
		boolean messages = has(table, ColumnRole.MESSAGE);
		table.rows().forEach((row) -> rows.putIfAbsent(row.code(), ImportedRow.of(row, messages, names)));
		Map<String, ImportedRow> sorted = new TreeMap<>(new NaturalOrder());
		sorted.putAll(rows);
		Map<String, SourceCode> served = new LinkedHashMap<>();
		SourceCode.all(snapshot, catalog).forEach((code) -> served.put(code.id().code(), code));
		return new ImportComparison(table, List.copyOf(rows.values()), Drift.between(served, sorted));
	}

	private static Set<FieldName> fieldNames(ParsedTable table) {
		Set<FieldName> names = new LinkedHashSet<>();
		for (CodeRow row : table.rows()) {
			for (String language : row.texts().keySet()) {
				if (has(table, ColumnRole.DESCRIPTION)) {
					names.add(FieldName.description(language));
				}
				if (has(table, ColumnRole.REMEDIATION)) {
					names.add(FieldName.remediation(language));
				}
			}
		}
		return names;
	}

	private static boolean has(ParsedTable table, ColumnRole role) {
		return table.columns().stream().anyMatch((column) -> column.role().value() == role);
	}

	/** The texts that are served; a field without a text is missing. */
	static Map<FieldName, String> fields(SourceCode code) {
		Map<FieldName, String> fields = new LinkedHashMap<>();
		fields.put(FieldName.MESSAGE, code.messages().get(0));
		code.texts().forEach((text) -> {
			fields.put(FieldName.description(text.language()), text.description());
			fields.put(FieldName.remediation(text.language()), text.remediation());
		});
		return fields;
	}

}
