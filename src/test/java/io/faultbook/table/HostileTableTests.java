package io.faultbook.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.faultbook.table.format.TableLimits;
import io.faultbook.table.format.UnreadableTableException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files that are made to take long. Without a bound, each takes minutes, or more than the
 * heap.
 */
@Timeout(60)
class HostileTableTests {

	private static final int LENGTH = 10 * 1024 * 1024;

	private static final String MARKDOWN = "| Code | Message |\n|--|--|\n| 1001 | busy |\n";

	private static void assertRejected(String key, ThrowingCallable read) {
		assertThatExceptionOfType(UnreadableTableException.class).isThrownBy(read)
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key));
	}

	@Test
	void longHeadingsOfMarkdownAreReadInLinearTime() {
		String headings = ("# " + "#".repeat(900) + "x\n").repeat(LENGTH / 1_000);
		assertThat(codes(read("codes.md", MARKDOWN + "\n" + headings))).containsExactly("1001");
		assertRejected("cell-too-long", () -> read("codes.md", MARKDOWN + "\n# " + "#".repeat(LENGTH) + "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<", "[a](" })
	void cellsFullOfMarkupAreRejected(String markup) {
		String cell = "| 1001 | " + markup.repeat(30_000 / markup.length()) + " |\n";
		assertRejected("expands-too-much", () -> read("codes.md", MARKDOWN + cell.repeat(LENGTH / 30_000)));
	}

	@Test
	void tooManyCellsWithMarkupAreRejected() {
		String cells = "|" + "**|".repeat(20) + "\n";
		assertRejected("too-many-cells", () -> read("codes.md", MARKDOWN + cells.repeat(60_000)));
	}

	@Test
	void nestedTablesAreNotSearchedOnceForEachLevel() {
		String html = "<table><tr><th>Code<th>Message<tr><td>1001<td>busy" + "<table><tr><td>".repeat(100)
				+ "<b>x</b>".repeat(400_000);
		assertRejected("cell-too-long", () -> read("codes.html", html));
	}

	@ParameterizedTest
	@ValueSource(strings = { "codes.txt", "codes.csv", "codes.md" })
	void tooManyLinesAreRejected(String fileName) {
		assertRejected("too-many-rows", () -> read(fileName, MARKDOWN + "\n".repeat(LENGTH)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,", "a ", "| " })
	void longLinesAreRejected(String part) {
		assertRejected("cell-too-long", () -> read("codes.csv", part.repeat(LENGTH / 2)));
		assertRejected("cell-too-long", () -> read("codes.txt", "1001 busy\n1002 " + part.repeat(LENGTH / 2)));
	}

	@Test
	void continuedCellOfTextIsReadInLinearTime() {
		assertRejected("cell-too-long", () -> read("codes.txt", "1001 busy\n1002 gone\n" + "x\n".repeat(400_000)));
	}

	@Test
	void longPrefixOfPropertiesIsReadInLinearTime() {
		StringBuilder text = new StringBuilder();
		for (int code = 1000; code < 2000; code++) {
			text.append("a.".repeat(5_000)).append(code).append("=busy\n");
		}
		assertThat(read("codes.properties", text + "b=gone\n").rows()).isNotEmpty();
	}

	@Test
	void tooManyPropertiesAndObjectsAreRejected() {
		StringBuilder properties = new StringBuilder();
		StringBuilder objects = new StringBuilder("[");
		for (int code = 0; code <= TableLimits.MAX_ROWS; code++) {
			properties.append(code).append("=x\n");
			objects.append("{\"c\":").append(code).append("},");
		}
		assertRejected("too-many-rows", () -> read("codes.properties", properties.toString()));
		assertRejected("too-many-rows", () -> read("codes.json", objects + "{}]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*a", "{<<: *a}" })
	void aliasesAndMergeKeysOfYamlThatExpandTooMuchAreRejected(String value) {
		StringBuilder text = new StringBuilder("a: &a {");
		for (int i = 0; i < 50_000; i++) {
			text.append('k').append(i).append(": 1, ");
		}
		text.append("x: 1}\nb:\n");
		for (int i = 0; i < 300; i++) {
			text.append("  c").append(i).append(": ").append(value).append('\n');
		}
		assertRejected("too-many-cells", () -> read("codes.yaml", text.toString()));
	}

	@Test
	void blankCellsInTheLastColumnAreRejected() {
		StringBuilder rows = new StringBuilder();
		for (int i = 1; i < 10_000; i++) {
			rows.append("<row r='").append(i).append("'><c r='XFD").append(i).append("'/></row>");
		}
		byte[] file = new WorkbookFixture().sheetXml("a", rows.toString()).bytes();
		assertRejected("expands-too-much", () -> read("codes.xlsx", file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "xl/worksheets/sheet9.bin", "xl/media/picture.png" })
	void partsWithAnyNameAreChecked(String name) {
		byte[] types = "<a/>".getBytes(StandardCharsets.UTF_8);
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", types);
		parts.put(name, new byte[65 * 1024 * 1024]);
		assertRejected("expands-too-much", () -> read("codes.xlsx", WorkbookFixture.zip(parts)));
		byte[] entities = new WorkbookFixture().sheet("a", row("1001", "busy"))
			.part(name, "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>")
			.bytes();
		assertRejected("unsafe-archive", () -> read("codes.xlsx", entities));
	}

	@Test
	void pictureInAWorkbookIsAccepted() {
		byte[] file = new WorkbookFixture().sheet("a", row("code", "message"), row("1001", "busy"))
			.part("xl/media/picture.png", "\u0089PNG not XML")
			.part("xl/drawings/drawing.vml", "<xml><br></xml>")
			.bytes();
		assertThat(codes(read("codes.xlsx", file))).containsExactly("1001");
	}

	@Test
	void entitiesThatExpandInASheetAreRejected() {
		byte[] file = new WorkbookFixture()
			.part("xl/worksheets/sheet1.xml",
					"<!DOCTYPE w [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><w>&c;</w>")
			.bytes();
		assertRejected("unsafe-archive", () -> read("codes.xlsx", file));
	}

	@Test
	void externalDocumentTypeIsRejected() {
		byte[] file = new WorkbookFixture().sheet("a", row("1001", "busy"))
			.part("xl/styles.xml", "<!DOCTYPE s SYSTEM 'http://localhost:1/s.dtd'><s/>")
			.bytes();
		assertRejected("unsafe-archive", () -> read("codes.xlsx", file));
	}

	@Test
	void longCellInAWorkbookIsRejected() {
		byte[] file = new WorkbookFixture()
			.sheet("a", row("code", "message"), row("1001", "x".repeat(TableLimits.MAX_CELL_LENGTH + 1)))
			.bytes();
		assertRejected("cell-too-long", () -> read("codes.xlsx", file));
	}

}
