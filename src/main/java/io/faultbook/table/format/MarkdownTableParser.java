package io.faultbook.table.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Parses the tables of GitHub Flavored Markdown, and the headings above them. The library
 * parses one cell at a time, because its nodes need much more memory than the text.
 */
final class MarkdownTableParser {

	static final Pattern DELIMITER_ROW = Pattern
		.compile("(?:\\|?[ \\t]*+:?-++:?[ \\t]*+\\|)[ \\t:|-]*+|\\|[ \\t]*+:?-++:?[ \\t]*+");

	/** Tables in lists and quotes are indented. */
	private static final Pattern INDENTATION = Pattern.compile("^[\\s>]+");

	private static final Pattern FENCE = Pattern.compile("`{3,}+[^`]*|~{3,}+.*");

	private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t]+(.{1,1000}?)[ \\t#]*");

	/** A bar separates cells unless it is escaped, in code, too (GFM, section 4.10). */
	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

	private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|li)\\b.*");

	private static final Parser INLINE = Parser.builder().enabledBlockTypes(Set.of()).build();

	private MarkdownTableParser() {
	}

	static List<RawTable> parse(String text) {
		RawTableCollector tables = new RawTableCollector();
		List<String> lines = text.lines().map((line) -> INDENTATION.matcher(line).replaceFirst("").strip()).toList();
		String heading = null;
		boolean code = false;
		boolean table = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			String next = (i + 1 < lines.size()) ? lines.get(i + 1) : "";
			code ^= FENCE.matcher(line).matches();
			if (code) {
				continue;
			}
			if (line.contains("|") && DELIMITER_ROW.matcher(next).matches()) {
				tables.startTable(heading);
				tables.addRow(Position.of(i + 1), cells(line, i + 1));
				table = true;
				i++;
			}
			else if (HEADING.matcher(line).matches()) {
				heading = plainText(HEADING.matcher(line).replaceFirst("$1"));
				table = false;
			}
			else if (table && !line.isEmpty()) {
				tables.addRow(Position.of(i + 1), cells(line, i + 1));
			}
			else {
				heading = isUnderlined(line, next) ? plainText(line) : heading;
				table = false;
			}
		}
		return tables.tables();
	}

	private static boolean isUnderlined(String line, String next) {
		return !line.isEmpty() && line.length() <= 1000 && next.matches("=++|-++");
	}

	private static List<String> cells(String line, int number) {
		String content = line.startsWith("|") ? line.substring(1) : line;
		String[] parts = BAR.split(content, TableLimits.MAX_COLUMNS + 2);
		if (parts.length > TableLimits.MAX_COLUMNS + 1) {
			throw UnreadableTableException.forTooManyColumns(number);
		}
		List<String> cells = new ArrayList<>();
		for (String part : parts) {
			if (part.length() > TableLimits.MAX_CELL_LENGTH) {
				throw UnreadableTableException.forTooLongCell(number);
			}
			cells.add(plainText(part.replace("\\|", "|").strip()));
		}
		return cells;
	}

	/** Iterates, because inline nodes can be nested deeply. */
	private static String plainText(String markdown) {
		StringBuilder text = new StringBuilder();
		Node root = INLINE.parse(markdown);
		Node node = root.getFirstChild();
		while (node != null) {
			append(node, text);
			Node next = node.getFirstChild();
			while (next == null && node != root && node != null) {
				next = node.getNext();
				node = node.getParent();
			}
			node = next;
		}
		return text.toString();
	}

	private static void append(Node node, StringBuilder text) {
		if (node instanceof Text literal) {
			text.append(literal.getLiteral());
		}
		else if (node instanceof Code code) {
			text.append(code.getLiteral());
		}
		else if (node instanceof HardLineBreak || node instanceof SoftLineBreak
				|| (node instanceof HtmlInline html && BREAK.matcher(html.getLiteral()).matches())) {
			text.append('\n');
		}
	}

}
