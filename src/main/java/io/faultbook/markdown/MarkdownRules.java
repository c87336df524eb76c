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
 * Says what of Markdown editors may use: no raw HTML, no images, links to http, https,
 * mailto and codes only. It looks at the tree that a renderer would see, so that no way
 * of writing it gets around it.
 */
public final class MarkdownRules {

	private static final Pattern ALLOWED_DESTINATION = Pattern
		.compile("(?i)(?:https?://[^\\s/?#][^\\s\\p{Cc}]*|mailto:[^\\s\\p{Cc}]+)");

	private static final String CODES = "/codes/";

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	/**
	 * The first thing that is not allowed, if there is any, as the messages
	 * {@code field.*} name it.
	 */
	public Optional<String> check(String markdown) {
		Node document = this.markdown.parse(markdown);
		int depth = 0;
		boolean isVisible = markdown.isEmpty();
		Node node = document;
		while (true) {
			String error = (depth > RemediationMarkdown.MAX_DEPTH) ? "nested-too-deeply" : error(node);
			if (error != null) {
				return Optional.of(error);
			}
			isVisible |= !TextCharacters.isBlank(text(node));
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
				continue;
			}
			while (node.getNext() == null) {
				node = node.getParent();
				if (node == null) {
					return isVisible ? Optional.empty() : Optional.of("invisible");
				}
				depth--;
			}
			node = node.getNext();
		}
	}

	/** Whether a link may lead there: by http, https or mailto, or to a code. */
	public static boolean allowsDestination(String destination) {
		return leadsToCode(destination) || ALLOWED_DESTINATION.matcher(destination).matches();
	}

	/**
	 * Whether a link leads to a code, known or not: {@code /codes/401}. Nothing else may
	 * follow, so that every page can make it relative to where it is served.
	 */
	public static boolean leadsToCode(String destination) {
		return destination.startsWith(CODES) && Code.isCode(destination.substring(CODES.length()));
	}

	/** What is seen of a node itself; nothing of one without words of its own. */
	private static String text(Node node) {
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

	private static @Nullable String error(Node node) {
		if (node instanceof HtmlBlock || node instanceof HtmlInline) {
			return "raw-html";
		}
		if (node instanceof Image) {
			return "image";
		}
		if (node instanceof Link link) {
			return link(link.getDestination(), link.getTitle());
		}
		if (node instanceof LinkReferenceDefinition definition) {
			return link(definition.getDestination(), definition.getTitle());
		}
		// A character reference (&#27;) hides a character from a check of the source.
		return TextCharacters.isPrintable(text(node)) ? null : "unprintable";
	}

	private static @Nullable String link(String destination, @Nullable String title) {
		if (!TextCharacters.isPrintable(destination) || (title != null && !TextCharacters.isPrintable(title))) {
			return "unprintable";
		}
		return allowsDestination(destination) ? null : "link";
	}

}
