package io.faultbook.imports;

import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import would do, as served in JSON. */
@Schema(description = "What an import of a table would do")
record ImportPreview(@Schema(example = "link-living", requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
		@Schema(description = "What was detected, or specified, and why",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Detected> detected,
		@Schema(description = "The tables of the file",
				requiredMode = Schema.RequiredMode.REQUIRED) List<FileTable> tables,
		@Schema(description = "The columns of the table of codes",
				requiredMode = Schema.RequiredMode.REQUIRED) List<TableColumn> columns,
		@Schema(description = "The codes as they would be, in the order of the table",
				requiredMode = Schema.RequiredMode.REQUIRED) Rows rows,
		@Schema(description = "What looks wrong in the table",
				requiredMode = Schema.RequiredMode.REQUIRED) Problems problems,
		@Schema(description = "How the table differs from what is served",
				requiredMode = Schema.RequiredMode.REQUIRED) DriftView drift) {

	ImportPreview {
		detected = List.copyOf(detected);
		tables = List.copyOf(tables);
		columns = List.copyOf(columns);
	}

	static <S, T> List<T> first(List<S> elements, int limit, Function<S, T> mapper) {
		return elements.stream().limit(limit).map(mapper).toList();
	}

	@Schema(name = "ImportDetection", description = "A detected or specified value")
	record Detected(
			@Schema(description = "`format`, `charset`, `delimiter`, `table`, or `headerRow`: the parameter that "
					+ "overrides the value", example = "charset",
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(example = "UTF-8", requiredMode = Schema.RequiredMode.REQUIRED) String value,
			@Schema(description = "Why, in the language of the reader", example = "The whole file is valid UTF-8.",
					requiredMode = Schema.RequiredMode.REQUIRED) String reason) {
	}

	@Schema(name = "ImportTable", description = "A table of the file")
	record FileTable(
			@Schema(description = "The number of the table, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int number,
			@Schema(description = "The heading above the table, or the name of its sheet", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String heading,
			@Schema(example = "55", requiredMode = Schema.RequiredMode.REQUIRED) int rows,
			@Schema(description = "Whether its codes would be imported",
					requiredMode = Schema.RequiredMode.REQUIRED) boolean imported,
			@Schema(description = "Why, or why not", requiredMode = Schema.RequiredMode.REQUIRED) String reason){
	}

	@Schema(name = "ImportColumn", description = "A column of the table of codes")
	record TableColumn(
			@Schema(description = "The number of the column, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int number,
			@Schema(example = "错误码", requiredMode = Schema.RequiredMode.REQUIRED) String header,
			@Schema(description = "`code`, `alias`, `message`, `description`, `remediation`, `category`, `language`, "
					+ "or `ignored`", example = "code", requiredMode = Schema.RequiredMode.REQUIRED) String role,
			@Schema(description = "The language of the texts, a BCP 47 tag; null if the column has no texts", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(description = "Why the column has the role",
					requiredMode = Schema.RequiredMode.REQUIRED) String reason){
	}

	@Schema(name = "ImportRows", description = "The codes of the table")
	record Rows(@Schema(example = "55", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 100", requiredMode = Schema.RequiredMode.REQUIRED) List<Row> content) {

		Rows {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportRow", description = "A code as it would be")
	record Row(
			@Schema(description = "The number of the row, line, or item", example = "4",
					requiredMode = Schema.RequiredMode.REQUIRED) int row,
			@Schema(example = "200", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> aliases, @Schema(types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String category,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Field> fields){

		Row {
			aliases = List.copyOf(aliases);
			fields = List.copyOf(fields);
		}

	}

	@Schema(name = "ImportField", description = "A text of a code")
	record Field(
			@Schema(description = "`message`, `description`, or `remediation`", example = "message",
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(description = "The language of the text; null for a message", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(example = "success", requiredMode = Schema.RequiredMode.REQUIRED) String text){
	}

	@Schema(name = "ImportProblems", description = "What looks wrong in the table")
	record Problems(@Schema(example = "0", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 200",
					requiredMode = Schema.RequiredMode.REQUIRED) List<RowProblem> content) {

		Problems {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportProblem", description = "What looks wrong in a cell")
	record RowProblem(@Schema(description = "The name of the sheet of a workbook", types = {
			"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String sheet,
			@Schema(description = "The number of the row, line, or item", example = "7",
					requiredMode = Schema.RequiredMode.REQUIRED) int row,
			@Schema(description = "The number of the column, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int column,
			@Schema(description = "`duplicate-code`, `not-a-code`, `empty-message`, `extra-cell`, `cut-off-text`, or "
					+ "`encoding-damage`", example = "duplicate-code",
					requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail){
	}

	@Schema(name = "ImportDrift", description = "How the table differs from what is served, by code")
	record DriftView(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes added,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes retired,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Changes changed,
			@Schema(description = "Changed only in spacing or punctuation",
					requiredMode = Schema.RequiredMode.REQUIRED) Changes spacing,
			@Schema(description = "Back from retirement", requiredMode = Schema.RequiredMode.REQUIRED) Changes restored,
			@Schema(description = "The number of codes that don't change", example = "49",
					requiredMode = Schema.RequiredMode.REQUIRED) int unchanged) {
	}

	@Schema(name = "ImportChanges", description = "Codes that change in the same way")
	record Changes(@Schema(example = "6", requiredMode = Schema.RequiredMode.REQUIRED) int total,
			@Schema(description = "The first 100, in natural order",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Change> content) {

		Changes {
			content = List.copyOf(content);
		}

	}

	@Schema(name = "ImportChange", description = "How a code changes")
	record Change(@Schema(example = "9153", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<FieldDiff> fields) {

		Change {
			fields = List.copyOf(fields);
		}

	}

	@Schema(name = "ImportDiff", description = "How a text changes, word by word")
	record FieldDiff(@Schema(example = "message", requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Piece> diff){

		FieldDiff {
			diff = List.copyOf(diff);
		}

	}

	@Schema(name = "ImportDiffPiece", description = "Consecutive words")
	record Piece(@Schema(allowableValues = {
			"unchanged", "removed", "added" }, example = "removed",
			requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(example = "device", requiredMode = Schema.RequiredMode.REQUIRED) String text){
	}

}
