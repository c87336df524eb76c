package io.faultbook.table.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Rejects workbooks that would make their parser allocate too much: archives that expand
 * to huge ones, document types, and cells beyond the last column of a spreadsheet.
 */
final class WorkbookChecker {

	private static final int MAX_ENTRIES = 2_000;

	/** The last column of a spreadsheet is XFD. */
	private static final Pattern UNREACHABLE = Pattern.compile("[A-Za-z]{4,}");

	private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

	private long size;

	private long cellCount;

	private int rowWidth;

	private WorkbookChecker() {
		this.factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		this.factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
	}

	static void check(byte[] file) {
		WorkbookChecker checker = new WorkbookChecker();
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
			if (zip.getEntry("[Content_Types].xml") == null) {
				throw UnreadableTableException.forUnsupportedFormat("zip");
			}
			int count = 0;
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				String name = '/' + entry.getName().replace('\\', '/') + '/';
				if (++count > MAX_ENTRIES || name.startsWith("//") || name.contains(":") || name.contains("/../")) {
					throw UnreadableTableException.forUnsafeArchive(entry.getName());
				}
				checker.checkPart(zip.getInputStream(entry), entry.getName());
			}
		}
		catch (IOException | IllegalArgumentException | XMLStreamException ex) {
			throw UnreadableTableException.forInvalidSyntax(TableFormat.XLSX, 0, ex);
		}
	}

	private void checkPart(InputStream content, String name) throws IOException, XMLStreamException {
		byte[] part = content.readNBytes(TableLimits.MAX_PART_BYTES + 1);
		this.size += part.length;
		if (part.length > TableLimits.MAX_PART_BYTES || this.size > TableLimits.MAX_UNZIPPED_BYTES) {
			throw UnreadableTableException.forExpansion();
		}
		try {
			checkXml(this.factory.createXMLStreamReader(new ByteArrayInputStream(part)), name);
		}
		catch (XMLStreamException ex) {
			// Pictures aren't XML, but a sheet can have any name.
			if (name.endsWith(".xml") || name.endsWith(".rels")) {
				throw ex;
			}
		}
	}

	private void checkXml(XMLStreamReader reader, String name) throws XMLStreamException {
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamReader.DTD) {
				throw UnreadableTableException.forUnsafeArchive(name);
			}
			if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("row")) {
				this.rowWidth = 0;
			}
			if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("c")) {
				checkCell(String.valueOf(reader.getAttributeValue(null, "r")));
			}
		}
	}

	/** The parser fills a row with cells up to the last one. */
	private void checkCell(String reference) {
		if (UNREACHABLE.matcher(reference).lookingAt()) {
			throw UnreadableTableException.forExpansion();
		}
		int column = 0;
		for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
			column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
		}
		this.cellCount += Math.max(0, column - this.rowWidth);
		this.rowWidth = Math.max(column, this.rowWidth);
		if (this.cellCount > TableLimits.MAX_WORKBOOK_CELLS) {
			throw UnreadableTableException.forExpansion();
		}
	}

}
