package io.faultbook.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The Markdown of remediations: CommonMark, tables, and steps that are numbered the
 * Chinese way.
 */
public final class RemediationMarkdown {

	/** The extensions that a renderer needs. */
	public static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	/** Deeper nesting isn't useful, and renderers are recursive. */
	static final int MAX_DEPTH = 24;

	static final int MAX_COLUMNS = 20;

	static final int MAX_CELLS = 5_000;

	/** The columns of a table that start with a bar, in the row below its headings. */
	private static final Pattern DELIMITERS = Pattern.compile("(?:\\|[ \\t]*+:?-++:?[ \\t]*+)++");

	private final Parser parser;

	private final Parser parserWithoutTables;

	private RemediationMarkdown(boolean withAutolinks) {
		Parser.Builder builder = Parser.builder()
			.maxOpenBlockParsers(MAX_DEPTH)
			.customBlockParserFactory(new NumberedStepParser.Factory());
		if (withAutolinks) {
			builder.postProcessor(new Autolinks());
		}
		this.parserWithoutTables = builder.build();
		this.parser = builder.extensions(EXTENSIONS).build();
	}

	public RemediationMarkdown() {
		this(false);
	}

	/** For pages, where URLs and email addresses in the text are links, too. */
	public static RemediationMarkdown withAutolinks() {
		return new RemediationMarkdown(true);
	}

	/** Parse a text. Tables that are too large stay text. */
	public Node parse(String markdown) {
		return (hasTooLargeTable(markdown) ? this.parserWithoutTables : this.parser).parse(markdown);
	}

	/**
	 * Whether a table could have too many cells. A row can be much shorter than its
	 * cells, because missing cells are added.
	 */
	static boolean hasTooLargeTable(String markdown) {
		long lines = markdown.chars().filter((c) -> c == '\n' || c == '\r').count() + 1;
		Matcher delimiters = DELIMITERS.matcher(markdown);
		while (delimiters.find()) {
			long columns = delimiters.group().chars().filter((c) -> c == '|').count();
			if (columns > MAX_COLUMNS || columns * lines > MAX_CELLS) {
				return true;
			}
		}
		return false;
	}

}
