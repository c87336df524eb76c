package io.faultbook.table;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.faultbook.table.format.RawRow;

/**
 * Statistics about the values of a column, in percent of the ones that aren't blank.
 *
 * @param hexadecimal numbers such as {@code 0x1F}
 * @param negative 32-bit codes such as {@code -2147024891}
 */
record ColumnProfile(int identifiers, int codes, int numbered, int hexadecimal, int negative, int distinct, int texts,
		int remediations, int averageLength, List<String> values) {

	private static final int MAX_ROWS = 1_000;

	private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9A-Fa-f]+");

	static ColumnProfile of(List<RawRow> rows, int column) {
		List<String> values = rows.stream()
			.limit(MAX_ROWS)
			.map((row) -> row.cell(column))
			.filter((value) -> !value.isEmpty())
			.toList();
		int length = values.stream().mapToInt(String::length).sum();
		return new ColumnProfile(percentage(values, (value) -> CodeCell.of(value).isPresent()),
				percentage(values, (value) -> CodeCell.of(value).filter(CodeCell::isTypical).isPresent()),
				percentage(values, CodeCell::isNumbered), percentage(values, HEXADECIMAL.asMatchPredicate()),
				percentage(values, TwosComplement::isDecimal),
				new HashSet<>(values).size() * 100 / Math.max(1, values.size()),
				percentage(values, ColumnProfile::isText), percentage(values, CellText::isLikeRemediation),
				length / Math.max(1, values.size()), values);
	}

	private static int percentage(List<String> values, Predicate<String> condition) {
		return (int) (values.stream().filter(condition).count() * 100 / Math.max(1, values.size()));
	}

	/** Several words, or Chinese. */
	private static boolean isText(String value) {
		return value.indexOf(' ') > 0 || value.chars().anyMatch((c) -> c >= 0x2E80);
	}

	/** How well the column identifies its rows. */
	int codeScore() {
		return this.codes * this.distinct / 100;
	}

	/** Like {@link #codeScore}, for a column whose header says that it has codes. */
	int identifierScore() {
		return this.identifiers * this.distinct / 100;
	}

}
