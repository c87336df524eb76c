package io.faultbook.editing;

import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.Code;
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

	MarkdownRules() {
	}

	/** The first thing that is not allowed, if there is any. */
	Optional<FieldError> check(String markdown) {
		Node document = this.markdown.parse(markdown);
		int depth = 0;
		boolean isVisible = markdown.isEmpty();
		Node node = document;
		while (true) {
			FieldError error = (depth > RemediationMarkdown.MAX_DEPTH) ? FieldError.of("nested-too-deeply")
					: error(node);
			if (error != null) {
				return Optional.of(error);
			}
			isVisible |= !VisibleText.isBlank(text(node));
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
				continue;
			}
			while (node.getNext() == null) {
				node = node.getParent();
				if (node == null) {
					return isVisible ? Optional.empty() : Optional.of(FieldError.of("invisible"));
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
		return destination.startsWith(CODES) && CodeAdder.isCode(destination.substring(CODES.length()));
	}

	/** What is seen of a node itself; nothing of one without words of its own. */
	private static String text(Node node) {
		if (node instanceof Text text) {
			return text.getLiteral();
		}
		if (node instanceof Code code) {
			return code.getLiteral();
		}
		if (node instanceof IndentedCodeBlock block) {
			return block.getLiteral();
		}
		return (node instanceof FencedCodeBlock block) ? block.getLiteral() : "";
	}

	private static @Nullable FieldError error(Node node) {
		if (node instanceof HtmlBlock || node instanceof HtmlInline) {
			return FieldError.of("raw-html");
		}
		if (node instanceof Image) {
			return FieldError.of("image");
		}
		if (node instanceof Link link) {
			return link(link.getDestination(), link.getTitle());
		}
		if (node instanceof LinkReferenceDefinition definition) {
			return link(definition.getDestination(), definition.getTitle());
		}
		// A character reference (&#27;) hides a character from a check of the source.
		return FieldErrors.isPrintable(text(node)) ? null : FieldError.of("unprintable");
	}

	private static @Nullable FieldError link(String destination, @Nullable String title) {
		if (!FieldErrors.isPrintable(destination) || !FieldErrors.isPrintable(title)) {
			return FieldError.of("unprintable");
		}
		return allowsDestination(destination) ? null : FieldError.of("link");
	}

}
