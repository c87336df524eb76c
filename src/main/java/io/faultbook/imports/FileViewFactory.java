package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.faultbook.imports.FileView.Detected;
import io.faultbook.imports.FileView.FileTable;
import io.faultbook.imports.FileView.TableColumn;
import io.faultbook.imports.ImportedTable.ParsedFile;
import io.faultbook.table.ParsedTable;
import io.faultbook.table.TableSummary;
import io.faultbook.table.format.Detection;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Describes what was detected in a file, in the language of the reader. */
@Component
final class FileViewFactory {

	private static final int MAX_TABLES = 100;

	private final ImportMessages messages;

	FileViewFactory(ImportMessages messages) {
		this.messages = messages;
	}

	FileView create(ParsedFile parsed, Locale language) {
		ImportFile file = parsed.file();
		ParsedTable table = parsed.table();
		return new FileView(file.number(), file.fileName(), file.sha256(), file.size(), detected(table, language),
				tables(table, language), columns(table, language));
	}

	private List<Detected> detected(ParsedTable table, Locale language) {
		List<Detected> detected = new ArrayList<>();
		detected
			.add(detected("format", table.format().value().name().toLowerCase(Locale.ROOT), table.format(), language));
		if (table.charset() != null) {
			detected.add(detected("charset", table.charset().value(), table.charset(), language));
		}
		if (table.delimiter() != null) {
			detected.add(
					detected("delimiter", table.delimiter().value().replace("\t", "\\t"), table.delimiter(), language));
		}
		detected.add(detected("table", String.valueOf(table.table() + 1), table.tables().get(table.table()).imported(),
				language));
		detected.add(detected("headerRow", String.valueOf(table.headerRow().value() + 1), table.headerRow(), language));
		return detected;
	}

	private Detected detected(String name, String value, Detection<?> detection, Locale language) {
		return new Detected(name, value, reason(detection, language));
	}

	private List<FileTable> tables(ParsedTable table, Locale language) {
		return IntStream.range(0, table.tables().size()).limit(MAX_TABLES).mapToObj((index) -> {
			TableSummary summary = table.tables().get(index);
			return new FileTable(index + 1, summary.heading(), summary.rowCount(), summary.imported().value(),
					reason(summary.imported(), language));
		}).toList();
	}

	private List<TableColumn> columns(ParsedTable table, Locale language) {
		return table.columns()
			.stream()
			.map((column) -> new TableColumn(column.index() + 1, column.header(), column.role().value().id(),
					tag(column.language()), reason(column.role(), language)))
			.toList();
	}

	private static @Nullable String tag(@Nullable Detection<String> language) {
		return (language != null) ? language.value() : null;
	}

	private String reason(Detection<?> detection, Locale language) {
		return this.messages.reason(detection, language);
	}

}
