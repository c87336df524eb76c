package io.faultbook.pages;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.faultbook.markdown.MarkdownRules;
import io.faultbook.markdown.RemediationMarkdown;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders Markdown as HTML by the rules that editors are held to, whoever wrote it: raw
 * HTML becomes text, an image its description, a link that is not allowed its words.
 */
public final class RemediationHtml {

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	/**
	 * Render a remediation.
	 * @param root the way from the page to the root of the service, as in a
	 * {@link PageFrame}
	 * @param reader whose choice of language links to codes keep
	 */
	public String render(String markdown, String root, PageReader reader) {
		return HtmlRenderer.builder()
			.escapeHtml(true)
			.sanitizeUrls(true)
			.nodeRendererFactory((context) -> new Strict(context, root, reader.query()))
			.build()
			.render(this.markdown.parse(markdown));
	}

	private static final class Strict implements NodeRenderer {

		/** The page has headings of the first two levels. */
		private static final int FIRST_HEADING = 3;

		private final HtmlNodeRendererContext context;

		private final HtmlWriter html;

		private final String root;

		private final String query;

		Strict(HtmlNodeRendererContext context, String root, String query) {
			this.root = root;
			this.query = query;
			this.context = context;
			this.html = context.getWriter();
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(Heading.class, Image.class, Link.class);
		}

		@Override
		public void render(Node node) {
			if (node instanceof Heading) {
				this.html.line();
				wrap(node, "h" + FIRST_HEADING, Map.of());
				this.html.line();
			}
			else if (node instanceof Link link && MarkdownRules.leadsToCode(link.getDestination())) {
				wrap(node, "a", Map.of("href", this.root + link.getDestination().substring(1) + this.query));
			}
			else if (node instanceof Link link && MarkdownRules.allowsDestination(link.getDestination())) {
				wrap(node, "a", new TreeMap<>(Map.of("href", this.context.encodeUrl(link.getDestination()), "rel",
						"nofollow noopener noreferrer")));
			}
			else {
				children(node);
			}
		}

		private void wrap(Node node, String tag, Map<String, String> attributes) {
			this.html.tag(tag, attributes);
			children(node);
			this.html.tag("/" + tag);
		}

		private void children(Node node) {
			for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
				this.context.render(child);
			}
		}

	}

}
