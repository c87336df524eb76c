package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;

import io.faultbook.markdown.RemediationMarkdown;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.EntryRenderer;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Renders an entry as a Markdown document, and escapes plain text in it. */
@Component
@Order(3)
class MarkdownEntryRenderer implements EntryRenderer {

	private final EntryLabels labels;

	private final RemediationMarkdown markdown = new RemediationMarkdown();

	private final MarkdownRenderer renderer = MarkdownRenderer.builder()
		.extensions(RemediationMarkdown.EXTENSIONS)
		.build();

	MarkdownEntryRenderer(EntryLabels labels) {
		this.labels = labels;
	}

	@Override
	public MediaType mediaType() {
		return new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);
	}

	@Override
	public byte[] render(Entry entry, String heading) {
		Document document = new Document();
		append(document, heading(1), new Text(entry.code()));
		entry.allMessages().forEach((message) -> append(document, new Paragraph(), new Code(message)));
		append(document, new Paragraph(), new Text(heading));
		append(document, new Paragraph(), new Text(entry.description()));
		if (entry.remediation() != null) {
			append(document, heading(2), new Text(this.labels.remediationHeading(entry)));
			appendAll(document, this.markdown.parse(entry.remediation()));
		}
		else {
			append(document, new Paragraph(), new Text(this.labels.remediationHeading(entry)));
		}
		this.labels.advice(entry).forEach((line) -> append(document, new Paragraph(), new Text(line)));
		this.labels.links(entry).forEach((url, label) -> {
			Link link = new Link(url, null);
			link.appendChild(new Text(label));
			append(document, new Paragraph(), link);
		});
		this.labels.notes(entry).forEach((note) -> append(document, new Paragraph(), new Text(note)));
		return this.renderer.render(document).getBytes(StandardCharsets.UTF_8);
	}

	private static void appendAll(Document document, Node parsed) {
		for (Node block = parsed.getFirstChild(); block != null; block = parsed.getFirstChild()) {
			document.appendChild(block);
		}
	}

	private static void append(Document document, Block block, Node content) {
		block.appendChild(content);
		document.appendChild(block);
	}

	private static Heading heading(int level) {
		Heading heading = new Heading();
		heading.setLevel(level);
		return heading;
	}

}
