package io.faultbook.changes;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.faultbook.editing.TextContent;
import io.faultbook.language.WordDiff;
import io.faultbook.pages.ChangeWords;
import io.faultbook.snapshot.Change;
import io.faultbook.snapshot.Change.FieldChange;
import io.faultbook.snapshot.Snapshot;

import org.springframework.context.MessageSource;

/**
 * Writes changes as a feed.
 *
 * @param root the URL of the service, without a trailing slash
 * @param labels the language of titles
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
record AtomFeed(Snapshot snapshot, ChangeQuery query, String root, Locale labels, MessageSource messages) {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	/** XML 1.0 has no way to write these characters. */
	private static final Pattern INVALID = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	byte[] write(ChangePage page) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
			write(page, xml);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Cannot write the feed", ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void write(ChangePage page, XMLStreamWriter xml) throws XMLStreamException {
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("feed");
		xml.writeDefaultNamespace(ATOM);
		xml.writeAttribute("xml:lang", this.labels.toLanguageTag());
		element(xml, "id", id("changes " + this.query.catalogs() + ' ' + this.query.language()));
		element(xml, "title", message("page.changes.feed"));
		element(xml, "updated",
				Stream.concat(page.changes().stream(), this.snapshot.changes().since(0).limit(1))
					.map(Change::at)
					.max(Instant::compareTo)
					.orElseThrow()
					.toString());
		xml.writeStartElement("author");
		element(xml, "name", "Faultbook");
		xml.writeEndElement();
		link(xml, "self", this.root + '/' + this.query.pages(page.total()).url(this.query.page()));
		link(xml, "alternate", this.root + "/changes"
				+ ((this.query.language() != null) ? "?lang=" + this.query.language().toLanguageTag() : ""));
		for (Map.Entry<String, String> neighbor : this.query.links(page.total()).entrySet()) {
			link(xml, neighbor.getKey().equals("prev") ? "previous" : "next", this.root + '/' + neighbor.getValue());
		}
		for (Change change : page.changes()) {
			writeEntry(change, xml);
		}
		xml.writeEndElement();
		xml.writeEndDocument();
	}

	private void writeEntry(Change change, XMLStreamWriter xml) throws XMLStreamException {
		String tag = change.text().language().toLanguageTag();
		String path = this.snapshot.catalogs().path(change.code().id());
		xml.writeStartElement("entry");
		element(xml, "id", id(path + ' ' + tag + ' ' + change.version()));
		element(xml, "title", message("page.changes." + ChangeList.id(change.kind()),
				this.snapshot.catalogs().label(change.code().id()), change.code().message(), tag));
		element(xml, "updated", change.at().toString());
		link(xml, "alternate", this.root + '/' + path + "?lang=" + tag);
		xml.writeStartElement("content");
		xml.writeAttribute("type", "xhtml");
		xml.writeAttribute("xml:lang", tag);
		xml.writeStartElement("div");
		xml.writeDefaultNamespace(XHTML);
		ChangeWords words = new ChangeWords(this.messages, this.labels);
		for (FieldChange field : change.fields(change.version() - 1, words)) {
			element(xml, "p", message("page.changes.field." + field.name()));
			xml.writeStartElement("p");
			for (WordDiff.Piece piece : field.diff().pieces()) {
				switch (piece.kind()) {
					case UNCHANGED -> xml.writeCharacters(valid(piece.text()));
					case REMOVED -> element(xml, "del", piece.text());
					case ADDED -> element(xml, "ins", piece.text());
				}
			}
			xml.writeEndElement();
		}
		if (change.kind() == Change.Kind.ADDED && change.text().effective() != null) {
			TextContent content = change.text().effective().content();
			element(xml, "p", content.description());
			if (content.remediation() != null) {
				element(xml, "p", words.apply("remediation", content.remediation()));
			}
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeEndElement();
	}

	/** The same on every replica and after a restart. */
	private String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes((this.root + ' ' + name).getBytes(StandardCharsets.UTF_8));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, this.labels);
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(valid(text));
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", rel);
		xml.writeAttribute("href", href);
	}

	private static String valid(String text) {
		return INVALID.matcher(text).replaceAll("\uFFFD");
	}

}
