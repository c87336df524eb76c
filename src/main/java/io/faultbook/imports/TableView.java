package io.faultbook.imports;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an imported table, and their problems, as served in JSON.
 */
public final class TableView {

	static final String FIELD_NAMES = "`message`, `messages` (the others), `aliases`, `category`, `description`, or "
			+ "`remediation`";

	private TableView() {
	}

	@Schema(name = "ImportRows", description = "The codes of the table")
	public record Rows(@Schema(example = "55", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 100", requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content) {

		public Rows {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportRow", description = "A code as it would be")
	public record Row(
			@Schema(description = "The number of the file", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int file,
			@Schema(description = "The number of the row, line, or item", example = "4",
					requiredMode = Schema.RequiredMode.REQUIRED) int row,
			@Schema(example = "200", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> aliases, @Schema(types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String category,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Field> fields){

		public Row {
			aliases = List.copyOf(aliases);
			fields = List.copyOf(fields);
		}

	}

	@Schema(name = "ImportField", description = "A text of a code")
	public record Field(
			@Schema(description = FIELD_NAMES, example = "message",
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(description = "The language of the text; null for other fields", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(example = "success", requiredMode = Schema.RequiredMode.REQUIRED) String text){
	}

	@Schema(name = "ImportProblems", description = "What looks wrong in the table")
	public record Problems(@Schema(example = "0", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 200",
					requiredMode = Schema.RequiredMode.REQUIRED) List<RowProblem> content) {

		public Problems {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportProblem", description = "What looks wrong in a cell")
	public record RowProblem(
			@Schema(description = "The number of the file", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int file,
			@Schema(description = "The name of the sheet of a workbook", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String sheet,
			@Schema(description = "The number of the row, line, or item", example = "7",
					requiredMode = Schema.RequiredMode.REQUIRED) int row,
			@Schema(description = "The number of the column, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int column,
			@Schema(description = "`duplicate-code`, `not-a-code`, `empty-message`, `extra-cell`, `cut-off-text`, "
					+ "`encoding-damage`, `text-too-long`, `unprintable`, `duplicate-language`, `further-message`, `unknown-language`, or `unknown-value`",
					example = "duplicate-code", requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail){
	}

}
