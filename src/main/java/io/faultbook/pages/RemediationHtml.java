package io.faultbook.pages;

import io.faultbook.markdown.MarkdownRules;
import io.faultbook.markdown.RemediationMarkdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of a remediation as HTML, whoever wrote it: raw HTML becomes text,
 * an image becomes its description, and a link that is not allowed becomes its text.
 */
public final class RemediationHtml {

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> {
			attributes.remove("title");
			if (node instanceof Link link && MarkdownRules.allowsDestination(link.getDestination())) {
				attributes.put("rel", "nofollow noopener noreferrer");
			}
		})
		.build();

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	/**
	 * Render a remediation.
	 * @param root the relative path to the root of the service, as in a
	 * {@link PageLayout}
	 * @param reader whose choice of language is kept by links to codes
	 */
	public String render(String markdown, String root, PageLanguage reader) {
		Node document = this.markdown.parse(markdown);
		document.accept(new PageRules(root, reader.query()));
		return RENDERER.render(document);
	}

	/** Changes a document to what a page may have. */
	private static final class PageRules extends AbstractVisitor {

		/** The page itself has headings of the first two levels. */
		private static final int HEADING_LEVEL = 3;

		private final String root;

		private final String query;

		PageRules(String root, String query) {
			this.root = root;
			this.query = query;
		}

		@Override
		public void visit(Heading heading) {
			heading.setLevel(HEADING_LEVEL);
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			unwrap(image);
		}

		@Override
		public void visit(Link link) {
			visitChildren(link);
			String destination = link.getDestination();
			if (MarkdownRules.leadsToCode(destination)) {
				link.setDestination(this.root + destination.substring(1) + this.query);
			}
			else if (!MarkdownRules.allowsDestination(destination)) {
				unwrap(link);
			}
		}

		private static void unwrap(Node node) {
			for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
				node.insertBefore(child);
			}
			node.unlink();
		}

	}

}
