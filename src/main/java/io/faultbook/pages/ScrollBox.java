package io.faultbook.pages;

import java.util.Map;
import java.util.TreeMap;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A box around a wide table, which scrolls with the keyboard, too. */
final class ScrollBox extends CustomBlock {

	static void wrap(TableBlock table) {
		ScrollBox box = new ScrollBox();
		table.insertBefore(box);
		box.appendChild(table);
	}

	static final class Renderer implements NodeRenderer {

		private final HtmlNodeRendererContext context;

		Renderer(HtmlNodeRendererContext context) {
			this.context = context;
		}

		@Override
		public Set<Class<? extends Node>> getNodeTypes() {
			return Set.of(ScrollBox.class);
		}

		@Override
		public void render(Node box) {
			HtmlWriter html = this.context.getWriter();
			html.line();
			// Sorted, because the order of Map.of differs between JVMs, and so would
			// ETags.
			html.tag("div", new TreeMap<>(Map.of("class", "scroll", "tabindex", "0")));
			this.context.render(box.getFirstChild());
			html.tag("/div");
			html.line();
		}

	}

}
