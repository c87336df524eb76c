package io.faultbook.table.format;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Parses files into tables, within the {@link TableLimits}. It detects the format, the
 * character set, and the delimiter unless they are specified.
 */
public final class TableFileParser {

	private static final byte[] ZIP_SIGNATURE = { 'P', 'K', 3, 4 };

	private static final byte[] OLE_SIGNATURE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final byte[] PDF_SIGNATURE = { '%', 'P', 'D', 'F' };

	private TableFileParser() {
	}

	/**
	 * Parse a file.
	 * @throws UnreadableTableException if it can't be read, or exceeds a limit
	 */
	public static TableFile parse(byte[] file, String fileName, @Nullable TableFormat format, @Nullable String charset,
			@Nullable String delimiter) {
		if (file.length > TableLimits.MAX_FILE_BYTES) {
			throw UnreadableTableException.forTooLargeFile(TableLimits.MAX_FILE_BYTES);
		}
		if (format == TableFormat.XLSX || (format == null && startsWith(file, ZIP_SIGNATURE))) {
			DetectionReason reason = (format != null) ? DetectionReason.SPECIFIED : DetectionReason.FILE_SIGNATURE;
			return new TableFile(Detection.of(TableFormat.XLSX, reason), null, null, WorkbookParser.parse(file));
		}
		rejectBinary(file);
		TextDecoder.DecodedText decoded = TextDecoder.decode(file, charset);
		Detection<TableFormat> detected = (format != null) ? Detection.of(format, DetectionReason.SPECIFIED)
				: FormatDetector.detect(decoded.text(), fileName);
		if (detected.value() != TableFormat.DELIMITED) {
			return new TableFile(detected, decoded.charset(), null, tables(detected.value(), decoded.text()));
		}
		checkedLines(decoded.text());
		Detection<String> detectedDelimiter = (delimiter != null)
				? Detection.of(checked(delimiter), DetectionReason.SPECIFIED)
				: DelimitedTableParser.detectDelimiter(decoded.text());
		return new TableFile(detected, decoded.charset(), detectedDelimiter,
				DelimitedTableParser.parse(decoded.text(), detectedDelimiter.value()));
	}

	private static List<RawTable> tables(TableFormat format, String text) {
		return switch (format) {
			case JSON -> DataTables.of(DataFileParser.parseJson(text));
			case YAML -> DataTables.of(DataFileParser.parseYaml(text));
			case PROPERTIES -> DataTables.of(DataFileParser.parseProperties(text));
			case MARKDOWN -> MarkdownTableParser.parse(checkedLines(text));
			case HTML -> HtmlTableParser.parse(text);
			case TEXT -> TextTableParser.parse(checkedLines(text));
			case DELIMITED, XLSX -> throw new IllegalArgumentException(format.name());
		};
	}

	/** Before the lines are split, because their cells can need much more memory. */
	private static String checkedLines(String text) {
		int number = 0;
		for (Iterator<String> lines = text.lines().iterator(); lines.hasNext();) {
			if (++number > TableLimits.MAX_LINES) {
				throw UnreadableTableException.forTooMany("rows", TableLimits.MAX_ROWS);
			}
			if (lines.next().length() > TableLimits.MAX_LINE_LENGTH) {
				throw UnreadableTableException.forTooLongCell(number);
			}
		}
		return text;
	}

	private static void rejectBinary(byte[] file) {
		if (startsWith(file, OLE_SIGNATURE)) {
			throw UnreadableTableException.forUnsupportedFormat("xls");
		}
		if (startsWith(file, PDF_SIGNATURE)) {
			throw UnreadableTableException.forUnsupportedFormat("pdf");
		}
	}

	private static String checked(String delimiter) {
		if (delimiter.isEmpty() || delimiter.length() > 8 || delimiter.matches("[\\s\\S]*[\"\\r\\n][\\s\\S]*")) {
			throw UnreadableTableException.forInvalidOption("delimiter");
		}
		return delimiter;
	}

	private static boolean startsWith(byte[] file, byte[] signature) {
		return file.length >= signature.length
				&& Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
	}

}
