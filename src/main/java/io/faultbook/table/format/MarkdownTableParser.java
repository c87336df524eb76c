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

	private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*");

	private static final Pattern HEADING_MARKS = Pattern.compile("^#++\\s*+|(?<![\\s#])[\\s#]++$");

	private static final Pattern UNDERLINE = Pattern.compile("=++|-++");

	private static final int MAX_HEADING_LENGTH = 1_000;

	/** A bar separates cells unless it is escaped, in code, too (GFM, section 4.10). */
	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

	/** Text without characters that start or end markup. */
	private static final Pattern PLAIN = Pattern.compile("[^\\[\\]<*_!&`~\\\\]*+");

	private static final String MARKUP = "[](<*_!&`~\\";

	private static final Pattern BREAK = Pattern.compile("(?i)</?(?:br|p|li)\\b.*");

	private static final Parser INLINE = Parser.builder().enabledBlockTypes(Set.of()).build();

	private final RawTableCollector tables = new RawTableCollector();

	private int parsedCount;

	private long markupCount;

	private long searchLength;

	private MarkdownTableParser() {
	}

	static List<RawTable> parse(String text) {
		MarkdownTableParser parser = new MarkdownTableParser();
		parser.addTables(text.lines().map((line) -> INDENTATION.matcher(line).replaceFirst("").strip()).toList());
		return parser.tables.tables();
	}

	private void addTables(List<String> lines) {
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
				this.tables.startTable((heading != null) ? plainText(heading) : null);
				this.tables.addRow(Position.of(i + 1), cells(line, i + 1));
				table = true;
				i++;
			}
			else if (line.length() <= MAX_HEADING_LENGTH && HEADING.matcher(line).matches()) {
				heading = HEADING_MARKS.matcher(line).replaceAll("");
				table = false;
			}
			else if (table && !line.isEmpty()) {
				this.tables.addRow(Position.of(i + 1), cells(line, i + 1));
			}
			else {
				heading = isUnderlined(line, next) ? line : heading;
				table = false;
			}
		}
	}

	private static boolean isUnderlined(String line, String next) {
		return !line.isEmpty() && line.length() <= MAX_HEADING_LENGTH && UNDERLINE.matcher(next).matches();
	}

	private List<String> cells(String line, int number) {
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
	private String plainText(String markdown) {
		if (PLAIN.matcher(markdown).matches()) {
			return markdown;
		}
		checkMarkup(markdown);
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

	/** The library searches the rest of the text for the end of each tag. */
	private void checkMarkup(String markdown) {
		long tags = markdown.chars().filter((c) -> c == '<').count();
		this.markupCount += markdown.chars().filter((c) -> MARKUP.indexOf(c) >= 0).count();
		this.searchLength += tags * markdown.length();
		if (++this.parsedCount > TableLimits.MAX_MARKDOWN_CELLS) {
			throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_MARKDOWN_CELLS);
		}
		if (this.markupCount > TableLimits.MAX_MARKUP_CHARACTERS || this.searchLength > TableLimits.MAX_MARKUP_SEARCH) {
			throw UnreadableTableException.forExpansion();
		}
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
