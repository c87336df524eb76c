package io.faultbook.lookup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u3000=1", "\uFF1D1",
			"\uFF0B1", "\uFF0D1", "\uFF201", "- Check the device", "-", "-1\n=2", "=HYPERLINK(\"http://a\",\"b\")" })
	void formulaBecomesText(String cell) throws IOException {
		assertThat(write(cell, true)).containsAnyOf("\uFEFF'" + cell, "\uFEFF\"'" + cell.replace("\"", "\"\""));
		assertThat(write(cell, false)).doesNotContain("'", "\uFEFF");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2065", "-2147024891", "-1.5", "0x80070005", "1. Check", "a=b", "'a'" })
	void otherCellsStayAsTheyAre(String cell) throws IOException {
		assertThat(write(cell, true)).isEqualTo("\uFEFF" + cell + "\r\n");
	}

	private static String write(String cell, boolean spreadsheet) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvTable table = new CsvTable(out, spreadsheet);
		table.addRow(cell);
		table.flush();
		return out.toString(StandardCharsets.UTF_8);
	}

}
