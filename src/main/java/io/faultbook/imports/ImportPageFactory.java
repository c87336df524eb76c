package io.faultbook.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.faultbook.imports.FileView.TableColumn;
import io.faultbook.imports.ImportPage.CodeRow;
import io.faultbook.imports.ImportPage.CodeTable;
import io.faultbook.imports.ImportPage.ColumnSection;
import io.faultbook.imports.ImportPage.FileSection;
import io.faultbook.imports.ImportPage.ProblemGroup;
import io.faultbook.imports.ImportedTable.FileProblem;
import io.faultbook.imports.ImportedTable.ParsedFile;
import io.faultbook.table.ColumnRole;
import io.faultbook.table.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Describes an import for the pages of the console. */
@Component
public final class ImportPageFactory {

	private static final int MAX_COLUMNS = 24;

	private static final int MAX_FIELDS = 16;

	private static final int MAX_CODES = 20;

	private static final int MAX_PROBLEMS = 20;

	private final DraftViewFactory views;

	ImportPageFactory(DraftViewFactory views) {
		this.views = views;
	}

	/**
	 * Describe an import.
	 * @param typed options that an editor entered but that aren't stored, by number of
	 * the file
	 */
	public ImportPage create(Draft draft, Map<Integer, FileOptions> typed, Locale language) {
		ImportComparison comparison = draft.comparison();
		DraftView view = this.views.create(draft, language);
		List<FileSection> files = IntStream.range(0, view.files().size())
			.mapToObj((index) -> file(view.files().get(index), comparison.table().files().get(index), typed))
			.toList();
		return new ImportPage(view, draft.tableImport().settings(), draft.tag(), comparison.isEmpty(), files,
				codes(comparison), problems(comparison.table().problems(), language));
	}

	private static FileSection file(FileView view, ParsedFile parsed, Map<Integer, FileOptions> typed) {
		FileOptions options = typed.getOrDefault(view.number(), parsed.file().options());
		List<TableColumn> shown = view.columns()
			.stream()
			.filter((column) -> column.number() <= MAX_COLUMNS || !column.role().equals(ColumnRole.IGNORED.id()))
			.limit(2 * MAX_COLUMNS)
			.toList();
		List<ColumnSection> columns = shown.stream()
			.map((column) -> new ColumnSection(column, specified(options.columns(), column),
					specified(options.languages(), column)))
			.toList();
		List<List<String>> rows = parsed.table()
			.firstRows()
			.stream()
			.map((row) -> shown.stream()
				.map((column) -> (column.number() <= row.size()) ? row.get(column.number() - 1) : "")
				.toList())
			.toList();
		return new FileSection(view, options, columns, view.columns().size() - shown.size(), rows);
	}

	private static String specified(@Nullable List<String> values, TableColumn column) {
		return (values != null && column.number() <= values.size()) ? values.get(column.number() - 1) : "";
	}

	private static CodeTable codes(ImportComparison comparison) {
		List<ImportedCode> codes = comparison.table().codes().stream().limit(MAX_CODES).toList();
		List<Map<FieldName, String>> fields = codes.stream().map(comparison::fields).toList();
		List<FieldName> columns = fields.stream()
			.flatMap((each) -> each.entrySet().stream())
			.filter((field) -> !field.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.filter((name) -> !name.equals(FieldName.CATEGORY) || comparison.table().fields().contains(name))
			.collect(Collectors.toCollection(LinkedHashSet::new))
			.stream()
			.limit(MAX_FIELDS)
			.toList();
		List<CodeRow> rows = IntStream.range(0, codes.size())
			.mapToObj((index) -> new CodeRow(codes.get(index).code(),
					columns.stream().map((column) -> fields.get(index).getOrDefault(column, "")).toList()))
			.toList();
		return new CodeTable(columns, rows);
	}

	private List<ProblemGroup> problems(List<FileProblem> problems, Locale language) {
		Map<Problem.Kind, List<FileProblem>> byKind = new TreeMap<>();
		problems.forEach((problem) -> byKind.computeIfAbsent(problem.problem().kind(), (kind) -> new ArrayList<>())
			.add(problem));
		return byKind.entrySet()
			.stream()
			.map((group) -> new ProblemGroup(group.getKey().id(), group.getValue().size(),
					group.getValue()
						.stream()
						.limit(MAX_PROBLEMS)
						.map((problem) -> this.views.problem(problem, language))
						.toList()))
			.toList();
	}

}
