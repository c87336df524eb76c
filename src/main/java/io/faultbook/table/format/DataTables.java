package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds tables in maps and lists: lists of objects, objects by code, texts by code, and
 * lists of lists. The fields of nested objects become columns such as {@code message.en}.
 * A list of objects within a row is a table of its own.
 */
final class DataTables {

	private static final Set<String> TITLE_FIELDS = Set.of("name", "title", "category", "group", "module", "label");

	private final RawTableCollector tables = new RawTableCollector();

	private int rowCount;

	private int objectCount;

	private int nodeCount;

	private int fieldCount;

	private DataTables() {
	}

	static List<RawTable> of(@Nullable Object root) {
		DataTables tables = new DataTables();
		tables.visit(root, null, 0);
		return tables.tables.tables();
	}

	/** Aliases of YAML are counted as everything that they stand for. */
	private void count(int depth) {
		if (++this.nodeCount > TableLimits.MAX_CELLS) {
			throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS);
		}
		if (depth > TableLimits.MAX_DEPTH) {
			throw UnreadableTableException.forTooDeepNesting();
		}
	}

	private void visit(@Nullable Object node, @Nullable String heading, int depth) {
		count(depth);
		if (node instanceof List<?> list) {
			visitList(list, heading, depth);
		}
		else if (node instanceof Map<?, ?> map) {
			visitMap(map, heading, depth);
		}
	}

	private void visitList(List<?> list, @Nullable String heading, int depth) {
		List<Map<String, String>> rows = new ArrayList<>();
		this.tables.startTable(heading);
		for (Object item : list) {
			if (item instanceof Map<?, ?> map) {
				rows.add(row(null, map, depth));
			}
			else if (item instanceof List<?> cells && cells.stream().noneMatch(DataTables::isContainer)) {
				addRow(cells.stream().map((cell) -> text(cell, depth)).toList());
			}
			else {
				visit(item, heading, depth + 1);
			}
		}
		addTable(heading, rows);
		for (Object item : list) {
			if (item instanceof Map<?, ?> map) {
				String title = title(map, heading);
				map.values().stream().filter(DataTables::isTable).forEach((table) -> visit(table, title, depth + 1));
			}
		}
	}

	private void visitMap(Map<?, ?> map, @Nullable String heading, int depth) {
		if (map.values().stream().noneMatch(DataTables::isContainer)) {
			this.tables.startTable(heading);
			map.forEach((key, value) -> addRow(List.of(String.valueOf(key), text(value, depth))));
		}
		else if (haveSameFields(map.values().stream().toList())) {
			List<Map<String, String>> rows = new ArrayList<>();
			map.forEach((key, value) -> rows.add(row(String.valueOf(key), value, depth)));
			addTable(heading, rows);
		}
		else {
			map.forEach((key, value) -> visit(value, String.valueOf(key), depth + 1));
		}
	}

	private static boolean isContainer(@Nullable Object node) {
		return node instanceof List || node instanceof Map;
	}

	/** Whether a field of a row is a table, rather than a text or an object. */
	private static boolean isTable(@Nullable Object node) {
		return (node instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance))
				|| (node instanceof Map<?, ?> map && map.values().stream().anyMatch(Map.class::isInstance));
	}

	/** Rows share fields. Groups of codes don't, because each has its own codes. */
	private boolean haveSameFields(List<?> values) {
		Map<Object, Integer> counts = new HashMap<>();
		for (Object value : values) {
			if (!(value instanceof Map<?, ?> map)) {
				return false;
			}
			this.fieldCount += map.size();
			if (this.fieldCount > TableLimits.MAX_CELLS) {
				throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS);
			}
			map.keySet().forEach((key) -> counts.merge(String.valueOf(key), 1, Integer::sum));
		}
		return values.size() > 1 && counts.values().stream().anyMatch((count) -> count * 2 > values.size())
				&& counts.keySet().stream().filter((key) -> key.toString().matches("-?\\d+")).count() * 2 < counts
					.size();
	}

	private @Nullable String title(Map<?, ?> map, @Nullable String otherwise) {
		return TITLE_FIELDS.stream()
			.filter((field) -> map.get(field) instanceof String)
			.map((field) -> String.valueOf(map.get(field)))
			.findFirst()
			.orElse(otherwise);
	}

	private void addTable(@Nullable String heading, List<Map<String, String>> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach((row) -> columns.addAll(row.keySet()));
		if (columns.size() > TableLimits.MAX_COLUMNS) {
			throw UnreadableTableException.forTooManyColumns(this.rowCount + 1);
		}
		if (!columns.isEmpty()) {
			this.tables.startTable(heading);
			addRow(List.copyOf(columns));
			rows.forEach((row) -> addRow(columns.stream().map((column) -> row.getOrDefault(column, "")).toList()));
		}
	}

	private void addRow(List<String> cells) {
		this.tables.addRow(Position.of(++this.rowCount), cells);
	}

	private Map<String, String> row(@Nullable String key, Object node, int depth) {
		if (++this.objectCount > TableLimits.MAX_ROWS) {
			throw UnreadableTableException.forTooMany("rows", TableLimits.MAX_ROWS);
		}
		Map<String, String> cells = new LinkedHashMap<>();
		if (key != null) {
			cells.put("key", key);
		}
		addCells("", node, cells, depth);
		return cells;
	}

	private void addCells(String name, @Nullable Object node, Map<String, String> cells, int depth) {
		count(depth);
		if (node instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				if (!isTable(value)) {
					addCells(name.isEmpty() ? String.valueOf(key) : name + '.' + key, value, cells, depth + 1);
				}
			});
		}
		else {
			cells.put(name, text(node, depth));
		}
	}

	private String text(@Nullable Object node, int depth) {
		count(depth);
		if (node instanceof List<?> list) {
			return String.join("\n", list.stream().map((item) -> text(item, depth + 1)).toList());
		}
		return (node == null || node instanceof Map) ? "" : node.toString();
	}

}
