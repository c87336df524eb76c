package io.faultbook.table.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Parses CSV with any delimiter, and detects the delimiter. */
final class DelimitedTableParser {

	private static final List<String> DELIMITERS = List.of("\t", ";", ",", "|", "^", "~");

	private static final int MAX_SAMPLE_RECORDS = 200;

	/** Of the records, in percent. */
	private static final int MIN_CONSISTENT = 70;

	private DelimitedTableParser() {
	}

	/** The delimiter that splits the records into equally many columns. */
	static Detection<String> detectDelimiter(String text) {
		Candidate best = DELIMITERS.stream()
			.map((delimiter) -> candidate(text, delimiter))
			.max(Comparator.comparingInt((Candidate candidate) -> candidate.percentage() / 6)
				.thenComparingInt(Candidate::columns))
			.orElseThrow();
		return (best.percentage() < MIN_CONSISTENT) ? Detection.of(",", DetectionReason.NOT_RECOGNIZED)
				: Detection.of(best.delimiter(), DetectionReason.CONSISTENT_COLUMNS, String.valueOf(best.columns()),
						String.valueOf(best.percentage()));
	}

	private static Candidate candidate(String text, String delimiter) {
		Map<Integer, Integer> counts = new HashMap<>();
		int records = 0;
		try (CSVParser parser = format(delimiter, true).parse(new StringReader(text))) {
			for (CSVRecord row : parser) {
				if (row.stream().anyMatch((cell) -> !cell.isBlank())) {
					counts.merge(row.size(), 1, Integer::sum);
					records++;
				}
				if (records == MAX_SAMPLE_RECORDS) {
					break;
				}
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			// A quoted cell is never closed: the records before it count.
		}
		counts.remove(1);
		int total = Math.max(1, records);
		return counts.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map((count) -> new Candidate(delimiter, count.getKey(), count.getValue() * 100 / total))
			.orElse(new Candidate(delimiter, 0, 0));
	}

	/**
	 * If no cell is quoted, a quotation mark is an ordinary character.
	 * @throws UnreadableTableException if a quotation mark is never closed, and other
	 * cells are quoted
	 */
	static List<RawTable> parse(String text, String delimiter) {
		try {
			return parse(text, format(delimiter, true));
		}
		catch (UnreadableTableException ex) {
			if (!List.of("unclosed-quote", "cell-too-long").contains(ex.key()) || hasQuotedCell(text, delimiter)) {
				throw ex;
			}
			return parse(text, format(delimiter, false));
		}
	}

	private static List<RawTable> parse(String text, CSVFormat format) {
		RawTableCollector tables = new RawTableCollector();
		int line = 1;
		try (CSVParser parser = format.parse(new StringReader(text))) {
			for (CSVRecord row : parser) {
				tables.addRow(Position.of(line), Arrays.asList(row.values()));
				line = (int) parser.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw UnreadableTableException.forUnclosedQuote(line);
		}
		return tables.tables();
	}

	private static boolean hasQuotedCell(String text, String delimiter) {
		String end = "(?=$|" + Pattern.quote(delimiter) + ')';
		return Pattern.compile("(?m)(?:^|" + Pattern.quote(delimiter) + ")\"[^\"\n]{1,1000}\"" + end)
			.matcher(text)
			.find();
	}

	private static CSVFormat format(String delimiter, boolean quoted) {
		return CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter)
			.setQuote(quoted ? '"' : null)
			.setTrailingData(true)
			.setIgnoreEmptyLines(false)
			.setIgnoreSurroundingSpaces(!delimiter.isBlank())
			.get();
	}

	private record Candidate(String delimiter, int columns, int percentage) {
	}

}
