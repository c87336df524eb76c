package io.faultbook.imports;

import java.util.List;
import java.util.Locale;

import io.faultbook.imports.DraftView.ApplicationView;
import io.faultbook.imports.DraftView.CatalogView;
import io.faultbook.imports.ImportedTable.FileProblem;
import io.faultbook.imports.TableView.Field;
import io.faultbook.imports.TableView.Row;
import io.faultbook.imports.TableView.RowProblem;
import io.faultbook.table.Problem;

import org.springframework.stereotype.Component;

/** Describes an import in the language of the reader. */
@Component
final class DraftViewFactory {

	private static final int MAX_ROWS = 100;

	private static final int MAX_PROBLEMS = 200;

	private final FileViewFactory files;

	private final ImportMessages messages;

	private final ImportFinder finder;

	DraftViewFactory(FileViewFactory files, ImportMessages messages, ImportFinder finder) {
		this.files = files;
		this.messages = messages;
		this.finder = finder;
	}

	DraftView create(Draft draft, Locale language) {
		TableImport found = draft.tableImport();
		ImportComparison comparison = draft.comparison();
		ImportedTable table = comparison.table();
		CatalogState state = comparison.state();
		CatalogView catalog = new CatalogView(found.catalog(), state.titles(), state.sourceLanguage(), state.date(),
				state.url(), comparison.catalog().state() == null);
		List<FileView> fileViews = table.files().stream().map((file) -> this.files.create(file, language)).toList();
		List<Row> rows = table.codes().stream().limit(MAX_ROWS).map((code) -> row(code, comparison)).toList();
		List<RowProblem> problems = table.problems()
			.stream()
			.limit(MAX_PROBLEMS)
			.map((problem) -> problem(problem, language))
			.toList();
		return new DraftView(found.id(), found.state(), catalog, found.createdBy(), found.createdAt(),
				this.finder.expiry(found), fileViews, new TableView.Rows(table.codes().size(), rows),
				new TableView.Problems(table.problems().size(), problems), DriftView.of(comparison),
				comparison.drift().retirementsToConfirm().stream().boxed().findFirst().orElse(null),
				ApplicationView.of(found));
	}

	private static Row row(ImportedCode code, ImportComparison comparison) {
		List<Field> fields = comparison.fields(code)
			.entrySet()
			.stream()
			.filter((field) -> !field.getValue().isEmpty())
			.map((field) -> new Field(field.getKey().name(), field.getKey().language(), field.getValue()))
			.toList();
		return new Row(code.file(), code.position().row(), code.code(), code.aliases(), code.category(), fields);
	}

	RowProblem problem(FileProblem found, Locale language) {
		Problem problem = found.problem();
		return new RowProblem(found.file(), problem.position().sheet(), problem.position().row(), problem.column() + 1,
				problem.kind().id(), this.messages.problem(problem, language));
	}

}
