package io.faultbook.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks from the XML of their sheets. */
final class WorkbookFixture {

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final StringBuilder sheets = new StringBuilder();

	private final StringBuilder sheetRelationships = new StringBuilder();

	private int sheetCount;

	WorkbookFixture() {
		part("[Content_Types].xml", XML
				+ "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
		part("_rels/.rels",
				XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS
						+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
	}

	WorkbookFixture part(String name, String content) {
		this.parts.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Add a sheet. A cell that starts with {@code <} is XML. */
	WorkbookFixture sheet(String name, String[]... rows) {
		StringBuilder data = new StringBuilder();
		for (int row = 0; row < rows.length; row++) {
			data.append("<row r=\"").append(row + 1).append("\">");
			for (int column = 0; column < rows[row].length; column++) {
				String reference = (char) ('A' + column) + String.valueOf(row + 1);
				String cell = rows[row][column];
				data.append(cell.startsWith("<c") ? cell.replace("<c", "<c r=\"" + reference + "\"")
						: cell.isEmpty() ? "" : "<c r=\"" + reference
								+ "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + cell + "</t></is></c>");
			}
			data.append("</row>");
		}
		return sheetXml(name, data.toString());
	}

	WorkbookFixture sheetXml(String name, String data) {
		this.sheetCount++;
		this.sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + this.sheetCount + "\" r:id=\"rId"
				+ this.sheetCount + "\"/>");
		this.sheetRelationships.append("<Relationship Id=\"rId" + this.sheetCount + "\" Type=\"" + RELATIONSHIPS
				+ "/worksheet\" Target=\"worksheets/sheet" + this.sheetCount + ".xml\"/>");
		return part("xl/worksheets/sheet" + this.sheetCount + ".xml",
				XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + data + "</sheetData></worksheet>");
	}

	byte[] bytes() {
		part("xl/workbook.xml", XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>"
				+ this.sheets + "</sheets></workbook>");
		part("xl/_rels/workbook.xml.rels",
				XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ this.sheetRelationships + "</Relationships>");
		return zip(this.parts);
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static String[] row(String... cells) {
		return cells;
	}

}
