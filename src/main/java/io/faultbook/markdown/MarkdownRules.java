package io.faultbook.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.code.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that editors may use: no raw HTML, no images, and only links to codes,
 * http, https, and mailto. Checks the parsed document, so no notation evades it.
 */
public final class MarkdownRules {

	private static final Pattern ALLOWED_DESTINATION = Pattern
		.compile("(?i)(?:https?://[^\\s/?#][^\\s\\p{Cc}]*|mailto:[^\\s\\p{Cc}]+)");

	private static final String CODES_PATH = "/codes/";

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	/** The first violation, as a key of the messages {@code field.*}. */
	public Optional<String> check(String markdown) {
		if (RemediationMarkdown.hasTooLargeTable(markdown)) {
			return Optional.of("table-too-large");
		}
		Node document = this.markdown.parse(markdown);
		int depth = 0;
		boolean hasVisibleText = markdown.isEmpty();
		Node node = document;
		while (true) {
			String violation = (depth > RemediationMarkdown.MAX_DEPTH) ? "nested-too-deeply" : violation(node);
			if (violation != null) {
				return Optional.of(violation);
			}
			hasVisibleText |= !TextCharacters.isBlank(textOf(node));
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
				continue;
			}
			while (node.getNext() == null) {
				node = node.getParent();
				if (node == null) {
					return hasVisibleText ? Optional.empty() : Optional.of("invisible");
				}
				depth--;
			}
			node = node.getNext();
		}
	}

	public static boolean allowsDestination(String destination) {
		return isLinkToCode(destination) || ALLOWED_DESTINATION.matcher(destination).matches();
	}

	/**
	 * Whether a link leads to a code: {@code /codes/401}. The code may be unknown.
	 * Nothing else may follow, so pages can turn it into a relative link.
	 */
	public static boolean isLinkToCode(String destination) {
		return destination.startsWith(CODES_PATH) && Code.isCode(destination.substring(CODES_PATH.length()));
	}

	/** The text of the node itself, without its children. */
	private static String textOf(Node node) {
		if (node instanceof Text text) {
			return text.getLiteral();
		}
		if (node instanceof org.commonmark.node.Code code) {
			return code.getLiteral();
		}
		if (node instanceof IndentedCodeBlock block) {
			return block.getLiteral();
		}
		return (node instanceof FencedCodeBlock block) ? block.getLiteral() : "";
	}

	private static @Nullable String violation(Node node) {
		if (node instanceof HtmlBlock || node instanceof HtmlInline) {
			return "raw-html";
		}
		if (node instanceof Image) {
			return "image";
		}
		if (node instanceof Link link) {
			return linkViolation(link.getDestination(), link.getTitle());
		}
		if (node instanceof LinkReferenceDefinition definition) {
			return linkViolation(definition.getDestination(), definition.getTitle());
		}
		// A check of the source would miss a character reference (&#27;).
		return TextCharacters.isPrintable(textOf(node)) ? null : "unprintable";
	}

	private static @Nullable String linkViolation(String destination, @Nullable String title) {
		if (!TextCharacters.isPrintable(destination) || (title != null && !TextCharacters.isPrintable(title))) {
			return "unprintable";
		}
		return allowsDestination(destination) ? null : "link";
	}

}
