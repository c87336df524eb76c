package io.faultbook.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * The Markdown of remediations: CommonMark, plus steps that are numbered the Chinese way.
 */
public final class RemediationMarkdown {

	/** Deeper nesting isn't useful, and renderers are recursive. */
	static final int MAX_DEPTH = 24;

	private final Parser parser = Parser.builder()
		.maxOpenBlockParsers(MAX_DEPTH)
		.customBlockParserFactory(new NumberedStepParser.Factory())
		.build();

	public Node parse(String markdown) {
		return this.parser.parse(markdown);
	}

}
