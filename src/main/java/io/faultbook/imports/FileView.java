package io.faultbook.imports;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of an import, and what was detected in it, as served in JSON. */
@Schema(name = "ImportFile", description = "A file of an import, and what was detected in it")
public record FileView(
		@Schema(description = "The number of the file, from 1", example = "1",
				requiredMode = Schema.RequiredMode.REQUIRED) int number,
		@Schema(example = "error-codes.csv", requiredMode = Schema.RequiredMode.REQUIRED) String fileName,
		@Schema(description = "The SHA-256 hash of the file, in hexadecimal",
				example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
				requiredMode = Schema.RequiredMode.REQUIRED) String sha256,
		@Schema(description = "In bytes", example = "2048", requiredMode = Schema.RequiredMode.REQUIRED) int size,
		@Schema(description = "What was detected, or specified, and why",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Detected> detected,
		@Schema(description = "The tables of the file",
				requiredMode = Schema.RequiredMode.REQUIRED) List<FileTable> tables,
		@Schema(description = "The columns of the table of codes",
				requiredMode = Schema.RequiredMode.REQUIRED) List<TableColumn> columns) {

	public FileView {
		detected = List.copyOf(detected);
		tables = List.copyOf(tables);
		columns = List.copyOf(columns);
	}

	@Schema(name = "ImportDetection", description = "A detected or specified value")
	public record Detected(
			@Schema(description = "`format`, `charset`, `delimiter`, `table`, or `headerRow`: the parameter that "
					+ "overrides the value", example = "charset",
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(example = "UTF-8", requiredMode = Schema.RequiredMode.REQUIRED) String value,
			@Schema(description = "Why, in the language of the reader", example = "The whole file is valid UTF-8.",
					requiredMode = Schema.RequiredMode.REQUIRED) String reason) {
	}

	@Schema(name = "ImportTable", description = "A table of the file")
	public record FileTable(
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
	public record TableColumn(
			@Schema(description = "The number of the column, from 1", example = "1",
					requiredMode = Schema.RequiredMode.REQUIRED) int number,
			@Schema(example = "错误码", requiredMode = Schema.RequiredMode.REQUIRED) String header,
			@Schema(description = "`code`, `alias`, `message`, `description`, `remediation`, `category`, `language`, `retry`, `actors`, "
					+ "or `ignored`", example = "code", requiredMode = Schema.RequiredMode.REQUIRED) String role,
			@Schema(description = "The language of the texts, a BCP 47 tag; null if the column has no texts", types = {
					"string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
			@Schema(description = "Why the column has the role",
					requiredMode = Schema.RequiredMode.REQUIRED) String reason){
	}

}
