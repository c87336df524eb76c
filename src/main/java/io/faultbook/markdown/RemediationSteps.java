package io.faultbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the steps of a remediation. Each list item, each row of a table, and each
 * other block outside of a list is a step.
 */
public final class RemediationSteps {

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	private final TextContentRenderer renderer = TextContentRenderer.builder()
		.lineBreakRendering(LineBreakRendering.STRIP)
		.build();

	private final TableRows rows = new TableRows(this.renderer);

	/**
	 * Return the steps as plain text.
	 * @param remediation Markdown, or null if there is none
	 */
	public List<String> read(@Nullable String remediation) {
		if (remediation == null) {
			return List.of();
		}
		List<String> steps = new ArrayList<>();
		for (Node block : children(this.markdown.parse(remediation))) {
			if (block instanceof TableBlock table) {
				steps.addAll(this.rows.read(table));
				continue;
			}
			List<Node> parts = (block instanceof ListBlock) ? children(block) : List.of(block);
			parts.stream().map(this::text).filter((text) -> !TextCharacters.isBlank(text)).forEach(steps::add);
		}
		return List.copyOf(steps);
	}

	/**
	 * Render the blocks of an item, because the renderer ignores an item outside of its
	 * list.
	 */
	private String text(Node part) {
		List<Node> blocks = (part instanceof ListItem) ? children(part) : List.of(part);
		return blocks.stream()
			.map((block) -> (block instanceof TableBlock table) ? String.join(" ", this.rows.read(table))
					: this.renderer.render(block).strip())
			.collect(Collectors.joining(" "));
	}

	static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			children.add(child);
		}
		return children;
	}

}
