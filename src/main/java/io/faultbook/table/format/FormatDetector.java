package io.faultbook.table.format;

import java.util.regex.Pattern;

/**
 * Detects the format of a text by its start, the extension of the file, or its content.
 */
final class FormatDetector {

	private static final int SAMPLE_LENGTH = 64 * 1024;

	private static final Pattern JSON_START = Pattern.compile("\\A\\s*(?:\\{|\\[\\s*[\\[{\"])");

	private static final Pattern HTML_TABLE = Pattern.compile("(?i)<table[\\s>]");

	private FormatDetector() {
	}

	static Detection<TableFormat> detect(String text, String fileName) {
		String sample = text.substring(0, Math.min(text.length(), SAMPLE_LENGTH));
		if (JSON_START.matcher(sample).find()) {
			return Detection.of(TableFormat.JSON, DetectionReason.FILE_SIGNATURE);
		}
		TableFormat byExtension = TableFormat.forFileName(fileName).orElse(TableFormat.TEXT);
		return switch (byExtension) {
			case TEXT, MARKDOWN, XLSX -> Detection.of(contentFormat(sample, text), DetectionReason.CONTENT);
			case DELIMITED, YAML, PROPERTIES, HTML, JSON ->
				Detection.of(byExtension, DetectionReason.FILE_EXTENSION, fileName);
		};
	}

	private static TableFormat contentFormat(String sample, String text) {
		if (text.lines().map(String::strip).anyMatch(MarkdownTableParser.DELIMITER_ROW.asMatchPredicate())) {
			return TableFormat.MARKDOWN;
		}
		if (HTML_TABLE.matcher(text).find()) {
			return TableFormat.HTML;
		}
		return (DelimitedTableParser.detectDelimiter(sample).reason() == DetectionReason.CONSISTENT_COLUMNS)
				? TableFormat.DELIMITED : TableFormat.TEXT;
	}

}
