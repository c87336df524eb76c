package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parses text with a code at the start of each row, such as text that was copied from a
 * web page. Cells are between vertical bars or, in rows that lost their separators, words
 * of one script. The last cell may continue on the next lines.
 */
final class TextTableParser {

	/** A list item such as {@code 1.} isn't a code. */
	private static final Pattern ROW = Pattern.compile(
			"(-?(?=[A-Z_]*\\d|[A-Z]+_)[A-Za-z0-9][A-Za-z0-9._-]*(?<![.-]))(?:\\s*[:=|\\u2013\\u2014]\\s*|\\s+[-|]\\s+|\\s+)(\\S.*)");

	private static final Pattern BAR = Pattern.compile("\\|");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	/** Scripts without spaces between words start here. */
	private static final int FIRST_CJK = 0x2E80;

	private TextTableParser() {
	}

	static List<RawTable> parse(String text) {
		RawTableCollector tables = new RawTableCollector();
		List<String> lines = text.lines().map(String::strip).toList();
		int columnCount = columnCount(lines);
		List<String> row = new ArrayList<>();
		int start = 0;
		boolean open = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			Matcher matcher = ROW.matcher(line.replaceFirst("^\\|\\s*", ""));
			boolean ends = line.endsWith("|");
			if (matcher.matches()) {
				tables.addRow(Position.of(start), row);
				row = cells(matcher, columnCount);
				start = i + 1;
				open = !ends;
			}
			else if (row.isEmpty() && line.startsWith("|")) {
				tables.startTable(null);
				tables.addRow(Position.of(i + 1), List.of(BAR.split(line.replaceAll("^\\||\\|$", ""))));
			}
			else if (row.isEmpty() && SPACE.split(line).length == columnCount) {
				tables.addRow(Position.of(i + 1), List.of(SPACE.split(line)));
			}
			else if (open && (ends || (!line.isEmpty() && !lines.get(i - 1).isEmpty()))) {
				row.set(row.size() - 1, row.get(row.size() - 1) + '\n' + line.replaceFirst("\\s*\\|$", ""));
				open = !ends;
			}
			else if (!line.isEmpty()) {
				open = false;
			}
		}
		tables.addRow(Position.of(start), row);
		return tables.tables();
	}

	/** How many cells most rows with bars have; 2 without bars. */
	private static int columnCount(List<String> lines) {
		return lines.stream()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> line.replaceFirst("\\|$", "").split("\\|").length - 1)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Comparator.comparing(Map.Entry<Integer, Long>::getValue))
			.map(Map.Entry::getKey)
			.orElse(2);
	}

	private static List<String> cells(Matcher row, int columnCount) {
		List<String> cells = new ArrayList<>(List.of(row.group(1)));
		String rest = row.group(2).replaceFirst("\\s*\\|$", "");
		if (rest.contains(" | ")) {
			cells.addAll(Arrays.asList(rest.split("\\s*\\|\\s*")));
			return cells;
		}
		boolean latinBefore = false;
		for (String word : List.of(SPACE.split(rest))) {
			boolean latin = word.chars().allMatch((c) -> c < FIRST_CJK) && !word.equals("N/A") && !word.equals("-");
			if (cells.size() > 1 && ((latin && latinBefore) || cells.size() == columnCount)) {
				cells.set(cells.size() - 1, cells.get(cells.size() - 1) + ' ' + word);
			}
			else {
				cells.add(word);
			}
			latinBefore = latin;
		}
		return cells;
	}

}
