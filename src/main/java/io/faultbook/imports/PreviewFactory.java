package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.faultbook.imports.CodeChange.FieldChange;
import io.faultbook.imports.CodeChange.Kind;
import io.faultbook.imports.ImportPreview.Change;
import io.faultbook.imports.ImportPreview.Changes;
import io.faultbook.imports.ImportPreview.Detected;
import io.faultbook.imports.ImportPreview.Field;
import io.faultbook.imports.ImportPreview.FieldDiff;
import io.faultbook.imports.ImportPreview.FileTable;
import io.faultbook.imports.ImportPreview.Piece;
import io.faultbook.imports.ImportPreview.Row;
import io.faultbook.imports.ImportPreview.RowProblem;
import io.faultbook.imports.ImportPreview.TableColumn;
import io.faultbook.table.ParsedTable;
import io.faultbook.table.Problem;
import io.faultbook.table.TableSummary;
import io.faultbook.table.format.Detection;
import io.faultbook.table.format.UnreadableTableException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes a comparison in the language of the reader. */
@Component
final class PreviewFactory {

	private static final int MAX_ROWS = 100;

	private static final int MAX_PROBLEMS = 200;

	private static final int MAX_CHANGES = 100;

	private final MessageSource messages;

	PreviewFactory(MessageSource messages) {
		this.messages = messages;
	}

	String reason(UnreadableTableException ex, Locale language) {
		return message("import.unreadable." + ex.key(), ex.arguments(), language);
	}

	ImportPreview create(String catalog, ImportComparison comparison, Locale language) {
		ParsedTable table = comparison.table();
		List<Problem> problems = table.problems();
		return new ImportPreview(catalog, detected(table, language), tables(table, language), columns(table, language),
				new ImportPreview.Rows(comparison.rows().size(),
						ImportPreview.first(comparison.rows(), MAX_ROWS, PreviewFactory::row)),
				new ImportPreview.Problems(problems.size(),
						ImportPreview.first(problems, MAX_PROBLEMS, (problem) -> problem(problem, language))),
				drift(comparison.drift()));
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
		return IntStream.range(0, table.tables().size()).limit(MAX_ROWS).mapToObj((index) -> {
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

	private static Row row(ImportedRow row) {
		List<Field> fields = row.fields()
			.entrySet()
			.stream()
			.filter((field) -> !field.getValue().isEmpty())
			.map((field) -> new Field(field.getKey().name(), field.getKey().language(), field.getValue()))
			.toList();
		return new Row(row.row().position().row(), row.code(), row.row().aliases(), row.row().category(), fields);
	}

	private RowProblem problem(Problem problem, Locale language) {
		return new RowProblem(problem.position().sheet(), problem.position().row(), problem.column() + 1,
				problem.kind().id(), message("import.problem." + problem.kind().id(), problem.arguments(), language));
	}

	private static ImportPreview.DriftView drift(Drift drift) {
		return new ImportPreview.DriftView(changes(drift, Kind.ADDED), changes(drift, Kind.RETIRED),
				changes(drift, Kind.CHANGED), changes(drift, Kind.SPACING), changes(drift, Kind.RESTORED),
				drift.unchanged());
	}

	private static Changes changes(Drift drift, Kind kind) {
		List<CodeChange> changes = drift.of(kind);
		return new Changes(changes.size(), ImportPreview.first(changes, MAX_CHANGES,
				(change) -> new Change(change.code(), change.fields().stream().map(PreviewFactory::diff).toList())));
	}

	private static FieldDiff diff(FieldChange change) {
		List<Piece> pieces = change.diff()
			.pieces()
			.stream()
			.map((piece) -> new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text()))
			.toList();
		return new FieldDiff(change.name().name(), change.name().language(), pieces);
	}

	private String reason(Detection<?> detection, Locale language) {
		return message("import.reason." + detection.reason().id(), detection.evidence(), language);
	}

	private String message(String key, List<?> arguments, Locale language) {
		Object[] values = arguments.stream().map(String::valueOf).toArray();
		return this.messages.getMessage(key, values, language);
	}

}
