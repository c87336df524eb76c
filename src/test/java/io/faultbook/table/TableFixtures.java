package io.faultbook.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.Detection;

/** Reads tables from text blocks. */
final class TableFixtures {

	private static final TableReader READER = new TableReader();

	private TableFixtures() {
	}

	static ParsedTable read(String fileName, String text) {
		return read(fileName, text, StandardCharsets.UTF_8);
	}

	static ParsedTable read(String fileName, String text, Charset charset) {
		return read(fileName, text.getBytes(charset));
	}

	static ParsedTable read(String fileName, byte[] file) {
		return READER.read(file, fileName, TableOptions.NONE);
	}

	static ParsedTable read(String fileName, String text, TableOptions options) {
		return READER.read(text.getBytes(StandardCharsets.UTF_8), fileName, options);
	}

	static List<ColumnRole> roles(ParsedTable table) {
		return table.columns().stream().map((column) -> column.role().value()).toList();
	}

	static List<String> codes(ParsedTable table) {
		return table.rows().stream().map(CodeRow::code).toList();
	}

	static List<Boolean> imported(ParsedTable table) {
		return table.tables().stream().map((summary) -> summary.imported().value()).toList();
	}

	static List<Problem.Kind> problems(ParsedTable table) {
		return table.problems().stream().map(Problem::kind).toList();
	}

	static CodeRow row(ParsedTable table, String code) {
		return table.rows().stream().filter((row) -> row.code().equals(code)).findFirst().orElseThrow();
	}

	static Map<String, String> messages(ParsedTable table) {
		return table.rows().stream().collect(Collectors.toMap(CodeRow::code, CodeRow::message));
	}

	static CodeText text(ParsedTable table, String code, String language) {
		return Objects.requireNonNull(row(table, code).texts().get(language));
	}

	static Detection<String> charset(ParsedTable table) {
		return Objects.requireNonNull(table.charset());
	}

	static Detection<String> delimiter(ParsedTable table) {
		return Objects.requireNonNull(table.delimiter());
	}

	static List<String> categories(ParsedTable table) {
		return table.rows().stream().map((row) -> Objects.requireNonNullElse(row.category(), "none")).toList();
	}

	static <T> List<T> values(ParsedTable table, Function<CodeRow, T> value) {
		return table.rows().stream().map(value).toList();
	}

}
