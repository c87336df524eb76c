package io.faultbook.pages;

import io.faultbook.markdown.MarkdownRules;
import io.faultbook.markdown.RemediationMarkdown;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the Markdown of a remediation as safe HTML. Raw HTML is escaped, images are
 * replaced with their description, and links that aren't allowed with their text.
 */
public final class RemediationHtml {

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.extensions(RemediationMarkdown.EXTENSIONS)
		.nodeRendererFactory(ScrollBox.Renderer::new)
		.attributeProviderFactory((context) -> (node, tag, attributes) -> {
			attributes.remove("title");
			if (node instanceof Link link && MarkdownRules.allowsDestination(link.getDestination())) {
				attributes.put("rel", "nofollow noopener noreferrer");
			}
		})
		.build();

	private final RemediationMarkdown markdown = RemediationMarkdown.withAutolinks();

	/**
	 * Render a remediation.
	 * @param root the relative path to the root of the service, as in a
	 * {@link PageLayout}
	 * @param pageLanguage the language of the page; if the reader chose it, links to
	 * codes keep it
	 */
	public String render(String markdown, String root, PageLanguage pageLanguage) {
		Node document = this.markdown.parse(markdown);
		document.accept(new PageAdapter(root, pageLanguage.query()));
		return RENDERER.render(document);
	}

	/** Adapt a document to the page that contains it. */
	private static final class PageAdapter extends AbstractVisitor {

		/** The page itself uses the first two levels. */
		private static final int HEADING_LEVEL = 3;

		private final String root;

		private final String query;

		PageAdapter(String root, String query) {
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
		public void visit(CustomBlock block) {
			visitChildren(block);
			if (block instanceof TableBlock table) {
				ScrollBox.wrap(table);
			}
		}

		@Override
		public void visit(Link link) {
			visitChildren(link);
			String destination = link.getDestination();
			if (MarkdownRules.isLinkToCode(destination)) {
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
