package io.faultbook.imports;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.faultbook.table.ColumnRole;
import io.faultbook.table.TableOptions;
import io.faultbook.table.format.TableFormat;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that override what would be detected. */
final class TableOverrides {

	private TableOverrides() {
	}

	/**
	 * Read the parameters. Tables, rows, and columns are numbered from 1.
	 * @param headerRow 0 for a table without a header
	 * @param columns the roles from the first column on; a blank one is detected
	 * @param languages BCP 47 tags, in the same way
	 */
	static TableOptions of(@Nullable String format, @Nullable String charset, @Nullable String delimiter,
			@Nullable Integer table, @Nullable Integer headerRow, List<String> columns, List<String> languages) {
		return new TableOptions(charset, (format != null) ? format(format) : null,
				"\\t".equals(delimiter) ? "\t" : delimiter, (table != null) ? Integer.valueOf(table - 1) : null,
				(headerRow != null) ? Integer.valueOf(headerRow - 1) : null, byColumn(columns, TableOverrides::role),
				byColumn(languages, TableOverrides::language));
	}

	private static TableFormat format(String name) {
		try {
			return TableFormat.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw RejectedFileException.forInvalidParameter("format");
		}
	}

	private static ColumnRole role(String name) {
		try {
			return ColumnRole.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw RejectedFileException.forInvalidParameter("columns");
		}
	}

	private static String language(String tag) {
		try {
			return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
		}
		catch (IllformedLocaleException ex) {
			throw RejectedFileException.forInvalidParameter("languages");
		}
	}

	private static <T> Map<Integer, T> byColumn(List<String> values, Function<String, T> parser) {
		Map<Integer, T> byColumn = new HashMap<>();
		for (int i = 0; i < values.size(); i++) {
			if (!values.get(i).isBlank()) {
				byColumn.put(i, parser.apply(values.get(i).strip()));
			}
		}
		return byColumn;
	}

}
