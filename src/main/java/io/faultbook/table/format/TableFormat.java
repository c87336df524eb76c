package io.faultbook.table.format;

import java.util.Locale;
import java.util.Optional;

/** The formats of files that contain tables. */
public enum TableFormat {

	/** CSV, TSV, or any other delimiter. */
	DELIMITED,

	XLSX, JSON, YAML, MARKDOWN, HTML,

	/** Java properties. */
	PROPERTIES,

	/**
	 * Text in columns that are aligned or drawn with lines, such as text copied from a
	 * web page.
	 */
	TEXT;

	static Optional<TableFormat> forFileName(String fileName) {
		String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Optional.ofNullable(switch (extension) {
			case "csv", "tsv", "psv", "tab" -> DELIMITED;
			case "xlsx", "xlsm" -> XLSX;
			case "json" -> JSON;
			case "yaml", "yml" -> YAML;
			case "md", "markdown", "mdx" -> MARKDOWN;
			case "html", "htm", "xhtml" -> HTML;
			case "properties" -> PROPERTIES;
			default -> null;
		});
	}

}
