package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses the tables of an HTML page, and the headings above them. */
final class HtmlTableParser {

	/** Stands for a line break while the text of a cell is collected. */
	private static final String BREAK = "\uE000";

	private static final Pattern BREAKS = Pattern.compile(BREAK);

	private HtmlTableParser() {
	}

	static List<RawTable> parse(String text) {
		if (text.chars().filter((c) -> c == '<').count() > TableLimits.MAX_HTML_TAGS) {
			throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS);
		}
		Document document = Jsoup.parse(text, "",
				Parser.htmlParser().setTrackPosition(true).setMaxDepth(TableLimits.MAX_HTML_DEPTH));
		RawTableCollector tables = new RawTableCollector();
		String heading = null;
		for (Element element : document.select("h1, h2, h3, h4, h5, h6, table")) {
			if (element.nameIs("table")) {
				Element caption = element.selectFirst("> caption");
				tables.startTable((caption != null) ? caption.text() : heading);
				addRows(element, tables);
			}
			else {
				heading = element.text();
			}
		}
		return tables.tables();
	}

	private static void addRows(Element table, RawTableCollector tables) {
		Map<Integer, Span> spans = new HashMap<>();
		int index = 0;
		for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
			int line = row.sourceRange().start().lineNumber();
			List<String> cells = new ArrayList<>();
			for (Element cell : row.children()) {
				fill(cells, spans, index);
				int columns = span(cell, "colspan");
				if (cells.size() + columns > TableLimits.MAX_COLUMNS) {
					throw UnreadableTableException.forTooManyColumns(line);
				}
				Span span = new Span(index + span(cell, "rowspan") - 1, text(cell));
				for (int i = 0; i < columns; i++) {
					spans.put(cells.size(), span);
					cells.add(span.text());
				}
			}
			fill(cells, spans, index);
			tables.addRow(Position.of(line), cells);
			index++;
		}
	}

	/** Add the cells from above that come next. */
	private static void fill(List<String> cells, Map<Integer, Span> spans, int row) {
		for (Span span = spans.get(cells.size()); span != null
				&& span.lastRow() >= row; span = spans.get(cells.size())) {
			cells.add(span.text());
		}
	}

	private static int span(Element cell, String attribute) {
		String value = cell.attr(attribute);
		return value.matches("[1-9]\\d{0,4}") ? Integer.parseInt(value) : 1;
	}

	/** Line breaks and list items become lines. A nested table is a table of its own. */
	private static String text(Element cell) {
		Element copy = cell.clone();
		copy.select("table").remove();
		copy.select("br, p, li, div, pre").before(BREAK).append(BREAK);
		return BREAKS.splitAsStream(copy.text())
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	/** A cell that may extend into later rows. */
	private record Span(int lastRow, String text) {
	}

}
