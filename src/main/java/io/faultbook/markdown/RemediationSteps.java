package io.faultbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
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
		return readNumbered(remediation).stream().map(Step::text).toList();
	}

	/** Like {@link #read}, with the numbers that the steps have on a page. */
	public List<Step> readNumbered(@Nullable String remediation) {
		if (remediation == null) {
			return List.of();
		}
		List<Step> steps = new ArrayList<>();
		for (Node block : children(this.markdown.parse(remediation))) {
			if (block instanceof TableBlock table) {
				this.rows.read(table).forEach((row) -> steps.add(new Step("", row)));
			}
			else if (block instanceof ListBlock list) {
				int number = (list instanceof OrderedList ordered)
						? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) : 0;
				for (Node item : children(list)) {
					steps.add(new Step((list instanceof OrderedList) ? number++ + "." : "-", text(item)));
				}
			}
			else {
				steps.add(new Step("", text(block)));
			}
		}
		return steps.stream().filter((step) -> !TextCharacters.isBlank(step.text())).toList();
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

	/**
	 * A step as plain text.
	 *
	 * @param marker what stands before it: the number of an item and a period, a hyphen
	 * for an item without a number, or nothing
	 */
	public record Step(String marker, String text) {

	}

	static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			children.add(child);
		}
		return children;
	}

}
