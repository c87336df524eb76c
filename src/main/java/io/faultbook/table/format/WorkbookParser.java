package io.faultbook.table.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Parses the sheets of an XLSX workbook. Formulas aren't evaluated: their stored result
 * is read.
 */
final class WorkbookParser {

	private WorkbookParser() {
	}

	static List<RawTable> parse(byte[] file) {
		WorkbookChecker.check(file);
		RawTableCollector tables = new RawTableCollector();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			for (Sheet sheet : workbook.getSheets().toList()) {
				tables.startTable(sheet.getName());
				try (Stream<Row> rows = sheet.openStream()) {
					rows.forEach((row) -> tables.addRow(new Position(sheet.getName(), row.getRowNum()), cells(row)));
				}
			}
		}
		catch (UnreadableTableException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// The XML parser throws unchecked exceptions of its own within the stream.
			throw UnreadableTableException.forInvalidSyntax(TableFormat.XLSX, 0, ex);
		}
		return tables.tables();
	}

	/**
	 * Cells may be missing, and a row may end far to the right because of its formatting.
	 */
	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		for (Cell cell : row) {
			String text = (cell != null) ? text(cell) : "";
			if (!text.isBlank()) {
				cells.addAll(Collections.nCopies(Math.max(0, cell.getColumnIndex() - cells.size()), ""));
				cells.add(text);
			}
		}
		return cells;
	}

	private static String text(Cell cell) {
		if (cell.getType() == CellType.NUMBER) {
			return cell.asNumber().stripTrailingZeros().toPlainString();
		}
		String text = (cell.getType() == CellType.STRING) ? cell.getText() : cell.getRawValue();
		if (text == null || cell.getType() == CellType.ERROR) {
			return "";
		}
		return text.replace("_x000D_", "");
	}

}
