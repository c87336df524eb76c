package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;

import io.faultbook.markdown.RemediationMarkdown;
import io.faultbook.snapshot.CatalogEntry;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.Rendition;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

import org.springframework.stereotype.Component;

/** Renders an entry as a Markdown document; what is plain text is escaped. */
@Component
class MarkdownEntryRenderer implements EntryRenderer {

	private final EntryLabels labels;

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	private final MarkdownRenderer renderer = MarkdownRenderer.builder().build();

	MarkdownEntryRenderer(EntryLabels labels) {
		this.labels = labels;
	}

	@Override
	public Rendition rendition() {
		return Rendition.MARKDOWN;
	}

	@Override
	public byte[] render(CatalogEntry entry, String categoryTitle) {
		Document document = new Document();
		document.appendChild(heading(1, new Text(entry.code())));
		document.appendChild(paragraph(new Code(entry.message())));
		document.appendChild(paragraph(new Text(categoryTitle)));
		document.appendChild(paragraph(new Text(entry.description())));
		if (entry.remediation() != null) {
			document.appendChild(heading(2, new Text(this.labels.remediation(entry))));
			appendAll(document, this.markdown.parse(entry.remediation()));
		}
		else {
			document.appendChild(paragraph(new Text(this.labels.remediation(entry))));
		}
		this.labels.notes(entry).forEach((note) -> document.appendChild(paragraph(new Text(note))));
		return this.renderer.render(document).getBytes(StandardCharsets.UTF_8);
	}

	private static void appendAll(Document document, Node parsed) {
		for (Node block = parsed.getFirstChild(); block != null; block = parsed.getFirstChild()) {
			document.appendChild(block);
		}
	}

	private static Heading heading(int level, Node content) {
		Heading heading = new Heading();
		heading.setLevel(level);
		heading.appendChild(content);
		return heading;
	}

	private static Paragraph paragraph(Node content) {
		Paragraph paragraph = new Paragraph();
		paragraph.appendChild(content);
		return paragraph;
	}

}
