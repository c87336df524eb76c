package io.faultbook.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads the rows of a table as plain text, each cell with its heading:
 * {@code Signal: weak; What to do: move closer}.
 */
final class TableRows {

	/** A longer heading isn't repeated in each row. */
	private static final int MAX_HEADING_LENGTH = 40;

	private final TextContentRenderer renderer;

	TableRows(TextContentRenderer renderer) {
		this.renderer = renderer;
	}

	/** The rows that aren't empty, or the headings if the table has no other rows. */
	List<String> read(TableBlock table) {
		List<String> headings = cells(table.getFirstChild().getFirstChild());
		List<String> rows = new ArrayList<>();
		if (table.getLastChild() instanceof TableBody body) {
			for (Node row : RemediationSteps.children(body)) {
				rows.add(row(headings, cells(row)));
			}
		}
		else {
			rows.add(String.join("; ", headings));
		}
		return rows.stream().filter((row) -> !TextCharacters.isBlank(row)).toList();
	}

	private static String row(List<String> headings, List<String> cells) {
		List<String> labeled = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			String cell = cells.get(i);
			if (!TextCharacters.isBlank(cell)) {
				String heading = headings.get(i);
				boolean repeated = !TextCharacters.isBlank(heading) && heading.length() <= MAX_HEADING_LENGTH;
				labeled.add(repeated ? heading + ": " + cell : cell);
			}
		}
		return String.join("; ", labeled);
	}

	private List<String> cells(Node row) {
		return RemediationSteps.children(row).stream().map(this::text).toList();
	}

	/** The renderer ignores a cell outside of its table. */
	private String text(Node cell) {
		Paragraph paragraph = new Paragraph();
		RemediationSteps.children(cell).forEach(paragraph::appendChild);
		return this.renderer.render(paragraph).strip();
	}

}
