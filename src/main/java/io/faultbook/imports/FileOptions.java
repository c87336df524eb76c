package io.faultbook.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import io.faultbook.table.ColumnRole;
import io.faultbook.table.TableOptions;
import io.faultbook.table.format.TableFormat;
import io.faultbook.table.format.UnreadableTableException;
import org.jspecify.annotations.Nullable;

/**
 * What not to detect in a file, as clients specify it. Tables, rows, and columns are
 * numbered from 1. Null is detected.
 *
 * @param headerRow 0 for a table without a header
 * @param columns the roles from the first column on; a blank one is detected
 * @param languages BCP 47 tags, in the same way
 */
public record FileOptions(@Nullable String format, @Nullable String charset, @Nullable String delimiter,
		@Nullable Integer table, @Nullable Integer headerRow, @Nullable List<String> columns,
		@Nullable List<String> languages) {

	public static final FileOptions NONE = new FileOptions(null, null, null, null, null, null, null);

	public FileOptions {
		columns = (columns == null || columns.isEmpty()) ? null : List.copyOf(columns);
		languages = (languages == null || languages.isEmpty()) ? null : List.copyOf(languages);
	}

	/**
	 * Convert the options.
	 * @throws UnreadableTableException naming an option that is invalid
	 */
	TableOptions toTableOptions() {
		return new TableOptions(this.charset, (this.format != null) ? parseFormat(this.format) : null,
				"\\t".equals(this.delimiter) ? "\t" : this.delimiter, index(this.table, 1, "table"),
				index(this.headerRow, 0, "headerRow"), byColumn(this.columns, FileOptions::role),
				byColumn(this.languages, FileOptions::language));
	}

	private static @Nullable Integer index(@Nullable Integer number, int min, String option) {
		if (number != null && number < min) {
			throw UnreadableTableException.forInvalidOption(option);
		}
		return (number != null) ? Integer.valueOf(number - 1) : null;
	}

	private static TableFormat parseFormat(String name) {
		try {
			return TableFormat.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw UnreadableTableException.forInvalidOption("format");
		}
	}

	private static ColumnRole role(String name) {
		try {
			return ColumnRole.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw UnreadableTableException.forInvalidOption("columns");
		}
	}

	private static String language(String tag) {
		String canonical = TableFields.tag(tag);
		if (canonical == null) {
			throw UnreadableTableException.forInvalidOption("languages");
		}
		return canonical;
	}

	private static <T> Map<Integer, T> byColumn(@Nullable List<String> values, Function<String, T> parser) {
		Map<Integer, T> byColumn = new HashMap<>();
		for (int i = 0; values != null && i < values.size(); i++) {
			if (!values.get(i).isBlank()) {
				byColumn.put(i, parser.apply(values.get(i).strip()));
			}
		}
		return byColumn;
	}

}
