package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Parses the tables of an HTML page, and the headings above them. */
final class HtmlTableParser {

	/** Stands for a line break while the text of a cell is collected. */
	private static final String BREAK = "\uE000";

	private static final Pattern START_TAG = Pattern.compile("<[^/]");

	private static final Pattern BREAKS = Pattern.compile(BREAK);

	private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u00A0]++");

	private static final Set<String> LINES = Set.of("br", "p", "li", "div", "pre");

	private HtmlTableParser() {
	}

	static List<RawTable> parse(String text) {
		if (START_TAG.matcher(text).results().count() > TableLimits.MAX_HTML_ELEMENTS) {
			throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_HTML_ELEMENTS);
		}
		Document document = Jsoup.parse(text, "",
				Parser.htmlParser().setTrackPosition(true).setMaxDepth(TableLimits.MAX_HTML_DEPTH));
		RawTableCollector tables = new RawTableCollector();
		String heading = null;
		for (Element element : document.select("h1, h2, h3, h4, h5, h6, table")) {
			if (element.nameIs("table")) {
				tables.startTable(caption(element).orElse(heading));
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
		for (Element row : rows(table)) {
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

	private static Optional<String> caption(Element table) {
		return table.children().stream().filter((child) -> child.nameIs("caption")).map(Element::text).findFirst();
	}

	/** A selector would search nested tables once for each table around them. */
	private static List<Element> rows(Element table) {
		return table.children()
			.stream()
			.flatMap((child) -> child.nameIs("tr") ? Stream.of(child) : child.children().stream())
			.filter((row) -> row.nameIs("tr"))
			.toList();
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
		StringBuilder text = new StringBuilder();
		NodeTraversor.filter(new CellText(text), cell);
		return BREAKS.splitAsStream(text)
			.map((line) -> SPACE.matcher(line).replaceAll(" ").strip())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private record CellText(StringBuilder text) implements NodeFilter {

		@Override
		public FilterResult head(Node node, int depth) {
			if (node instanceof TextNode content) {
				this.text.append(
						isPreformatted(content) ? content.getWholeText().replace("\n", BREAK) : content.getWholeText());
			}
			return appendBreak(node);
		}

		@Override
		public FilterResult tail(Node node, int depth) {
			return appendBreak(node);
		}

		private static boolean isPreformatted(Node node) {
			Node parent = node.parent();
			return parent != null && (parent.nameIs("pre")
					|| (parent.nameIs("code") && parent.parent() != null && parent.parent().nameIs("pre")));
		}

		private FilterResult appendBreak(Node node) {
			if (node instanceof Element element) {
				this.text.append(LINES.contains(element.normalName()) ? BREAK : element.isBlock() ? " " : "");
			}
			return node.nameIs("table") ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
		}

	}

	/** A cell that may extend into later rows. */
	private record Span(int lastRow, String text) {
	}

}
