package io.faultbook.imports;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.faultbook.table.CodeRow;
import io.faultbook.table.CodeRow.CodeText;

/**
 * A row as it would be served: a numbered step is on a line of its own, with a space
 * after its number, as Markdown requires.
 *
 * @param fields the texts, blank ones included, without the fields that the table lacks
 */
record ImportedRow(CodeRow row, Map<FieldName, String> fields) {

	private static final Pattern STEP = Pattern.compile("(?m)^(\\d{1,2})[.、]\\s*(?=\\D)");

	private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n(?=\\d{1,2}\\. )");

	ImportedRow {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	static ImportedRow of(CodeRow row, boolean messages, Collection<FieldName> names) {
		Map<FieldName, String> fields = new LinkedHashMap<>();
		if (messages) {
			fields.put(FieldName.MESSAGE, row.message());
		}
		for (FieldName name : names) {
			CodeText text = row.texts().get(Objects.requireNonNullElse(name.language(), ""));
			boolean description = name.name().equals("description");
			String value = (text == null) ? null : description ? text.description() : text.remediation();
			fields.put(name, (value == null) ? "" : description ? value : steps(value));
		}
		return new ImportedRow(row, fields);
	}

	String code() {
		return this.row.code();
	}

	private static String steps(String text) {
		return BLANK_LINES.matcher(STEP.matcher(text).replaceAll("$1. ")).replaceAll("\n");
	}

}
