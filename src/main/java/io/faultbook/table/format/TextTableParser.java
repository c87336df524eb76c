package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
		List<StringBuilder> row = new ArrayList<>();
		int start = 0;
		boolean open = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			Matcher matcher = ROW.matcher(line.replaceFirst("^\\|\\s*", ""));
			boolean ends = line.endsWith("|");
			if (matcher.matches()) {
				tables.addRow(Position.of(start), row.stream().map(StringBuilder::toString).toList());
				row = cells(matcher, columnCount);
				start = i + 1;
				open = !ends;
			}
			else if (row.isEmpty() && line.startsWith("|")) {
				tables.startTable(null);
				tables.addRow(Position.of(i + 1), split(withoutLastBar(line).substring(1)));
			}
			else if (row.isEmpty() && SPACE.split(line).length == columnCount) {
				tables.addRow(Position.of(i + 1), List.of(SPACE.split(line)));
			}
			else if (open && (ends || (!line.isEmpty() && !lines.get(i - 1).isEmpty()))) {
				row.get(row.size() - 1).append('\n').append(withoutLastBar(line));
				open = !ends;
			}
			else if (!line.isEmpty()) {
				open = false;
			}
		}
		tables.addRow(Position.of(start), row.stream().map(StringBuilder::toString).toList());
		return tables.tables();
	}

	/** How many cells most rows with bars have; 2 without bars. */
	private static int columnCount(List<String> lines) {
		return lines.stream()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> (int) withoutLastBar(line).chars().filter((c) -> c == '|').count())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Comparator.comparing(Map.Entry<Integer, Long>::getValue))
			.map(Map.Entry::getKey)
			.orElse(2);
	}

	private static String withoutLastBar(String line) {
		return line.endsWith("|") && line.length() > 1 ? line.substring(0, line.length() - 1).stripTrailing() : line;
	}

	private static List<String> split(String cells) {
		return Stream.of(BAR.split(cells, TableLimits.MAX_COLUMNS + 2)).map(String::strip).toList();
	}

	private static List<StringBuilder> cells(Matcher row, int columnCount) {
		List<StringBuilder> cells = new ArrayList<>(List.of(new StringBuilder(row.group(1))));
		String rest = withoutLastBar(row.group(2));
		if (rest.contains(" | ")) {
			split(rest).forEach((cell) -> cells.add(new StringBuilder(cell)));
			return cells;
		}
		boolean latinBefore = false;
		for (String word : List.of(SPACE.split(rest))) {
			boolean latin = word.chars().allMatch((c) -> c < FIRST_CJK) && !word.equals("N/A") && !word.equals("-");
			if (cells.size() > 1 && ((latin && latinBefore) || cells.size() == columnCount)) {
				cells.get(cells.size() - 1).append(' ').append(word);
			}
			else {
				cells.add(new StringBuilder(word));
			}
			latinBefore = latin;
		}
		return cells;
	}

}
