package io.faultbook.imports;

import java.util.List;

import io.faultbook.imports.FileView.TableColumn;
import io.faultbook.imports.TableView.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * An import as a page of the console shows it.
 *
 * @param tag for {@code If-Match}
 * @param unchanged whether applying the import changes nothing
 * @param codes the first codes as they would be
 */
public record ImportPage(DraftView view, CatalogSettings settings, String tag, boolean unchanged,
		List<FileSection> files, CodeTable codes, List<ProblemGroup> problems) {

	public ImportPage {
		files = List.copyOf(files);
		problems = List.copyOf(problems);
	}

	/**
	 * A file of the import.
	 *
	 * @param options what isn't detected
	 * @param columns the ones that are shown
	 * @param hiddenColumns how many columns aren't shown
	 * @param rows the first rows of the file as they are, with the cells of the shown
	 * columns
	 */
	public record FileSection(FileView view, FileOptions options, List<ColumnSection> columns, int hiddenColumns,
			List<List<String>> rows) {

		public FileSection {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

		/** What was detected, or null if the file has no such value. */
		public FileView.@Nullable Detected detected(String name) {
			return this.view.detected().stream().filter((each) -> each.name().equals(name)).findFirst().orElse(null);
		}

	}

	/**
	 * A column of a file.
	 *
	 * @param specifiedRole empty if it is detected
	 * @param specifiedLanguage empty if it is detected
	 */
	public record ColumnSection(TableColumn view, String specifiedRole, String specifiedLanguage) {
	}

	/** Codes, and their fields in columns. */
	public record CodeTable(List<FieldName> columns, List<CodeRow> rows) {

		public CodeTable {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

	}

	public record CodeRow(String code, List<String> cells) {

		public CodeRow {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * Problems of the same kind.
	 *
	 * @param total how many there are
	 * @param first the first ones
	 */
	public record ProblemGroup(String kind, int total, List<RowProblem> first) {

		public ProblemGroup {
			first = List.copyOf(first);
		}

	}

}
