package io.faultbook.table;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.faultbook.table.HeaderWords.HeaderWord;
import io.faultbook.table.format.Detection;
import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.RawRow;
import io.faultbook.table.format.RawTable;

/** Detects the header row, the roles of the columns, and the languages of a table. */
final class LayoutDetector {

	private static final int MAX_HEADER_ROW = 10;

	/** Of the rows of a table without a header, in percent. */
	private static final int MIN_FILLED = 5;

	/** Of the rows below a header without known words, in percent. */
	private static final int MIN_CODES = 70;

	/** A Chinese text often has more Latin letters, in names, than characters. */
	private static final int MIN_HAN_PERCENTAGE = 15;

	/** Characters that GB 2312 lacks, of all Chinese characters. */
	private static final int MIN_TRADITIONAL_PERCENTAGE = 8;

	private final HeaderWords words;

	private final String fileName;

	private final TableOptions options;

	LayoutDetector(HeaderWords words, String fileName, TableOptions options) {
		this.words = words;
		this.fileName = fileName;
		this.options = options;
	}

	TableLayout detect(RawTable table) {
		Detection<Integer> headerRow = headerRow(table);
		boolean header = headerRow.value() >= 0;
		int columnCount = header ? table.rows().get(headerRow.value()).cells().size() : columnCount(table);
		List<String> headers = IntStream.range(0, columnCount)
			.mapToObj((column) -> header ? table.rows().get(headerRow.value()).cell(column) : "")
			.toList();
		List<RawRow> rows = table.rows().subList(headerRow.value() + 1, table.rows().size());
		List<ColumnProfile> profiles = IntStream.range(0, columnCount)
			.mapToObj((column) -> ColumnProfile.of(rows, column))
			.toList();
		List<Optional<String>> languages = headers.stream().map(LanguageNames::find).toList();
		List<Detection<ColumnRole>> roles = RoleDetector.detect(profiles,
				headers.stream().map(this.words::find).toList(), languages, this.options.roles());
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < columnCount; i++) {
			Detection<String> language = roles.get(i).value().isText()
					? language(i, languages.get(i), profiles.get(i)).orElse(null) : null;
			columns.add(new Column(i, headers.get(i), roles.get(i), language));
		}
		return new TableLayout(table, headerRow, rows, columns);
	}

	/**
	 * Without a header, the last cells of a few rows are parts of texts whose commas
	 * split them.
	 */
	private int columnCount(RawTable table) {
		int specified = this.options.roles().keySet().stream().mapToInt((column) -> column + 1).max().orElse(1);
		int count = table.columnCount();
		while (count > specified && isRarelyFilled(table, count - 1)) {
			count--;
		}
		return count;
	}

	private static boolean isRarelyFilled(RawTable table, int column) {
		long filled = table.rows().stream().filter((row) -> !row.cell(column).isEmpty()).count();
		return filled * 100 < table.rows().size() * (long) MIN_FILLED;
	}

	private Detection<Integer> headerRow(RawTable table) {
		Integer specified = this.options.headerRow();
		if (specified != null) {
			// The other tables of the file can be shorter.
			return Detection.of((specified < table.rows().size()) ? specified : TableOptions.NO_HEADER,
					DetectionReason.SPECIFIED);
		}
		Set<String> best = Set.of();
		int bestRow = TableOptions.NO_HEADER;
		for (int i = 0; i < Math.min(MAX_HEADER_ROW, table.rows().size()); i++) {
			Set<String> found = headerWords(table.rows().get(i));
			if (found.size() > best.size()) {
				best = found;
				bestRow = i;
			}
		}
		if (best.size() >= Math.min(2, table.columnCount())) {
			return new Detection<>(bestRow, DetectionReason.HEADER_WORDS, List.copyOf(best));
		}
		return isUnlikeOthers(table) ? Detection.of(0, DetectionReason.UNLIKE_OTHER_ROWS)
				: Detection.of(TableOptions.NO_HEADER, DetectionReason.LIKE_OTHER_ROWS);
	}

	/** A row with a number isn't a header. */
	private Set<String> headerWords(RawRow row) {
		Set<String> found = new LinkedHashSet<>();
		for (String cell : row.cells()) {
			if (CodeCell.isNumbered(cell) && LanguageNames.explicitTag(cell).isEmpty()) {
				return Set.of();
			}
			this.words.find(cell).map(HeaderWord::word).or(() -> LanguageNames.tagOf(cell)).ifPresent(found::add);
		}
		return found;
	}

	/** A single cell above several columns is a title. */
	private static boolean isUnlikeOthers(RawTable table) {
		List<RawRow> rows = table.rows();
		return rows.size() > 2 && (table.columnCount() == 1 || rows.get(0).cells().size() > 1)
				&& rows.get(0).cells().stream().noneMatch(CodeCell::isNumbered)
				&& IntStream.range(0, rows.get(0).cells().size())
					.anyMatch(
							(column) -> ColumnProfile.of(rows.subList(1, rows.size()), column).numbered() >= MIN_CODES);
	}

	private Optional<Detection<String>> language(int column, Optional<String> inHeader, ColumnProfile profile) {
		String specified = this.options.languages().get(column);
		if (specified != null) {
			return Optional.of(Detection.of(specified, DetectionReason.SPECIFIED));
		}
		if (inHeader.isPresent()) {
			return inHeader.map((tag) -> Detection.of(tag, DetectionReason.HEADER_WORD, tag));
		}
		Optional<String> byScript = byScript(String.join("", profile.values()));
		// A file in Chinese can have messages in English.
		return LanguageNames.inFileName(this.fileName)
			.filter((tag) -> byScript.isEmpty() || tag.startsWith("zh") == byScript.get().startsWith("zh"))
			.map((tag) -> Detection.of(tag, DetectionReason.FILE_NAME, this.fileName))
			.or(() -> byScript.map((tag) -> Detection.of(tag, DetectionReason.SCRIPT)));
	}

	private static Optional<String> byScript(String text) {
		List<UnicodeScript> scripts = text.chars().filter(Character::isLetter).mapToObj(UnicodeScript::of).toList();
		if (scripts.isEmpty()) {
			return Optional.empty();
		}
		if (scripts.contains(UnicodeScript.HIRAGANA)) {
			return Optional.of("ja");
		}
		long han = scripts.stream().filter(UnicodeScript.HAN::equals).count();
		if (han * 100 < (long) scripts.size() * MIN_HAN_PERCENTAGE) {
			return Optional.of(scripts.contains(UnicodeScript.HANGUL) ? "ko"
					: scripts.contains(UnicodeScript.CYRILLIC) ? "ru" : "en");
		}
		var simplified = Charset.forName("GB2312").newEncoder();
		long traditional = text.chars()
			.filter((c) -> UnicodeScript.of(c) == UnicodeScript.HAN && !simplified.canEncode((char) c))
			.count();
		return Optional.of((traditional * 100 >= han * MIN_TRADITIONAL_PERCENTAGE) ? "zh-TW" : "zh-CN");
	}

}
