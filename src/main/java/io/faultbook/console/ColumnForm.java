package io.faultbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.faultbook.imports.FileOptions;
import io.faultbook.imports.ImportPatch.FilePatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The part of the form of a file that is about its columns.
 *
 * @param column the numbers of the shown columns, from 1
 * @param role what each contains; empty if it is detected
 * @param language the BCP 47 tag of each; empty if it is detected
 */
record ColumnForm(List<Integer> column, List<String> role, List<String> language) {

	private static final int MAX_COLUMNS = 256;

	ColumnForm {
		column = List.copyOf(column);
		role = List.copyOf(role);
		language = List.copyOf(language);
	}

	/**
	 * The options of the file after the change. If another table is chosen, or it is read
	 * in another way, its columns are detected again.
	 */
	FileOptions applyTo(FileOptions changed, FileOptions current) {
		boolean sameTable = Objects.equals(changed.format(), current.format())
				&& Objects.equals(changed.delimiter(), current.delimiter())
				&& Objects.equals(changed.table(), current.table());
		List<String> roles = sameTable ? replace(current.columns(), this.role) : List.of();
		List<String> languages = sameTable ? replace(current.languages(), this.language) : List.of();
		return new FileOptions(changed.format(), changed.charset(), changed.delimiter(), changed.table(),
				changed.headerRow(), roles, languages);
	}

	/** A list with a single empty value is bound as an empty list. */
	private List<String> replace(@Nullable List<String> current, List<String> values) {
		List<String> all = new ArrayList<>(Objects.requireNonNullElse(current, List.of()));
		for (int i = 0; i < this.column.size(); i++) {
			int index = this.column.get(i) - 1;
			while (index >= all.size() && all.size() < MAX_COLUMNS) {
				all.add("");
			}
			if (index >= 0 && index < all.size()) {
				all.set(index, (i < values.size()) ? values.get(i) : "");
			}
		}
		while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
			all.remove(all.size() - 1);
		}
		return all;
	}

	static FilePatch patch(int number, FileOptions options) {
		return new FilePatch(number, UploadForm.node(options.format()), UploadForm.node(options.charset()),
				UploadForm.node(options.delimiter()), node(options.table()), node(options.headerRow()),
				node(options.columns()), node(options.languages()));
	}

	private static JsonNode node(@Nullable Integer number) {
		return (number != null) ? JsonNodeFactory.instance.numberNode(number) : JsonNodeFactory.instance.nullNode();
	}

	private static JsonNode node(@Nullable List<String> texts) {
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		Objects.requireNonNullElse(texts, List.<String>of()).forEach(array::add);
		return array;
	}

}
