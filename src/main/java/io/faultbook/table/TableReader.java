package io.faultbook.table;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import io.faultbook.table.format.Detection;
import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.RawRow;
import io.faultbook.table.format.RawTable;
import io.faultbook.table.format.TableFile;
import io.faultbook.table.format.TableFileParser;
import io.faultbook.table.format.UnreadableTableException;

/** Reads a table of error codes from a file of any supported format. */
public final class TableReader {

	/** A header that names the code outweighs ten times as many rows. */
	private static final int HEADER_WEIGHT = 10;

	private static final int FIRST_ROWS = 5;

	private final HeaderWords words = new HeaderWords();

	/**
	 * Read a file.
	 * @param fileName a hint for the format and the language
	 * @throws UnreadableTableException if the file has no table, exceeds a limit, or
	 * doesn't match the options
	 */
	public ParsedTable read(byte[] file, String fileName, TableOptions options) {
		TableFile tableFile = TableFileParser.parse(file, fileName, options.format(), options.charset(),
				options.delimiter());
		LayoutDetector detector = new LayoutDetector(this.words, fileName, options);
		List<TableLayout> layouts = tableFile.tables().stream().map(detector::detect).toList();
		int main = mainTable(layouts, options);
		check(options, layouts.get(main));
		List<TableSummary> summaries = IntStream.range(0, layouts.size())
			.mapToObj((index) -> summary(layouts, index, main, options))
			.toList();
		List<TableLayout> imported = IntStream.range(0, layouts.size())
			.filter((index) -> summaries.get(index).imported().value())
			.mapToObj(layouts::get)
			.toList();
		CodeRowBuilder builder = new CodeRowBuilder();
		boolean categories = imported.stream()
			.map((layout) -> layout.table().heading())
			.filter(Objects::nonNull)
			.distinct()
			.count() > 1;
		imported.forEach((layout) -> builder.addTable(layout, categories ? layout.table().heading() : null));
		TableLayout layout = layouts.get(main);
		return new ParsedTable(tableFile.format(), tableFile.charset(), tableFile.delimiter(), summaries, main,
				layout.headerRow(), layout.columns(),
				layout.rows().stream().limit(FIRST_ROWS).map(RawRow::cells).toList(), builder.rows(),
				builder.problems());
	}

	private static int mainTable(List<TableLayout> layouts, TableOptions options) {
		Integer specified = options.table();
		if (specified != null && (specified < 0 || specified >= layouts.size())) {
			throw UnreadableTableException.forInvalidOption("table");
		}
		return (specified != null) ? specified
				: IntStream.range(0, layouts.size())
					.boxed()
					.max(Comparator.comparing((Integer index) -> isTableOfCodes(layouts.get(index)))
						.thenComparingLong((index) -> score(layouts.get(index)))
						.thenComparing(Comparator.reverseOrder()))
					.orElseThrow(UnreadableTableException::forNoTable);
	}

	private static boolean isTableOfCodes(TableLayout layout) {
		return score(layout) > 0 && OtherTables.wordIn(layout).isEmpty();
	}

	private static long score(TableLayout layout) {
		return layout.codeCount() * (layout.codeHeader().isPresent() ? HEADER_WEIGHT : 1);
	}

	private static TableSummary summary(List<TableLayout> layouts, int index, int main, TableOptions options) {
		RawTable table = layouts.get(index).table();
		return new TableSummary(table.heading(), table.rows().size(),
				table.rows().get(Math.max(0, layouts.get(index).headerRow().value())).cells(),
				imported(layouts, index, main, options));
	}

	private static Detection<Boolean> imported(List<TableLayout> layouts, int index, int main, TableOptions options) {
		TableLayout layout = layouts.get(index);
		String codes = String.valueOf(layout.codeCount());
		if (index == main) {
			return Detection.of(true, (options.table() != null) ? DetectionReason.SPECIFIED
					: (layouts.size() == 1) ? DetectionReason.ONLY_TABLE : DetectionReason.MOST_CODES, codes);
		}
		Optional<String> otherWord = OtherTables.wordIn(layout);
		if (otherWord.isPresent() && OtherTables.wordIn(layouts.get(main)).isEmpty()) {
			return Detection.of(false, DetectionReason.TYPICAL_HEADERS, otherWord.get());
		}
		if (layout.codeCount() == 0) {
			return Detection.of(false, DetectionReason.NO_CODES, codes);
		}
		boolean joined = options.table() == null && layout.hasSameColumns(layouts.get(main));
		return Detection.of(joined, joined ? DetectionReason.SAME_COLUMNS : DetectionReason.OTHER_COLUMNS, codes);
	}

	private static void check(TableOptions options, TableLayout layout) {
		int rows = layout.table().rows().size();
		if (options.headerRow() != null && options.headerRow() >= rows) {
			throw UnreadableTableException.forInvalidOption("headerRow");
		}
		options.roles().keySet().stream().filter((column) -> column >= layout.columns().size()).forEach((column) -> {
			throw UnreadableTableException.forInvalidOption("columns");
		});
	}

}
