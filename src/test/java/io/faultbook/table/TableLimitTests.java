package io.faultbook.table;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.faultbook.table.format.TableFormat;
import io.faultbook.table.format.TableLimits;
import io.faultbook.table.format.UnreadableTableException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class TableLimitTests {

	private static void assertRejected(String key, ThrowingCallable read) {
		assertThatExceptionOfType(UnreadableTableException.class).isThrownBy(read)
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo(key));
	}

	@Test
	void largeFileIsRejected() {
		assertRejected("file-too-large", () -> read("codes.csv", new byte[TableLimits.MAX_FILE_BYTES + 1]));
	}

	@Test
	void tooManyRowsAreRejected() {
		assertRejected("too-many-rows", () -> read("codes.csv", "1001,busy\n".repeat(TableLimits.MAX_ROWS + 1)));
	}

	@Test
	void maximumNumberOfRowsIsRead() {
		StringBuilder text = new StringBuilder("code,message,description\n");
		for (int code = 1; code < TableLimits.MAX_ROWS; code++) {
			text.append(code).append(",the message of ").append(code).append(",the description\n");
		}
		assertThat(read("codes.csv", text.toString()).rows()).hasSize(TableLimits.MAX_ROWS - 1);
	}

	@Test
	void longCellIsRejected() {
		String cell = "x".repeat(TableLimits.MAX_CELL_LENGTH);
		assertThat(read("codes.csv", "code,message\n1001," + cell + "\n1002,b\n").rows()).hasSize(2);
		assertRejected("cell-too-long", () -> read("codes.csv", "code,message\n1001,x" + cell + "\n1002,b\n"));
		assertRejected("cell-too-long", () -> read("codes.json", "{\"1001\": \"x" + cell + "\"}"));
	}

	@Test
	void tooManyColumnsAreRejected() {
		assertRejected("too-many-columns", () -> read("codes.csv", "1001" + ",x".repeat(TableLimits.MAX_COLUMNS)));
		assertRejected("too-many-columns",
				() -> read("codes.html", "<table><tr><td>1<td colspan=1000>2<tr><td>2<td>b</table>"));
	}

	@Test
	void hugeRowspanAddsNoRows() {
		ParsedTable table = read("codes.html",
				"<table><tr><th>Code<th>Message<tr><td>1<td rowspan=99999>same text<tr><td>2<tr><td>3</table>");
		assertThat(table.rows()).extracting(CodeRow::message).containsOnly("same text").hasSize(3);
	}

	@Test
	void deepJsonIsRejected() {
		assertRejected("nested-too-deeply", () -> read("codes.json", "[".repeat(100_000) + "\"1\""));
		assertRejected("nested-too-deeply", () -> read("codes.json", "{\"a\":".repeat(100_000)));
	}

	@Test
	void deepYamlIsRejected() {
		assertRejected("nested-too-deeply", () -> read("codes.yaml", "[".repeat(10_000)));
	}

	@Test
	void aliasesOfYamlThatExpandTooMuchAreRejected() {
		StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
		for (int i = 1; i < 10; i++) {
			text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
		}
		assertRejected("too-many-tables", () -> read("codes.yaml", text.toString()));
	}

	@Test
	void recursiveAliasOfYamlIsRejected() {
		assertRejected("nested-too-deeply", () -> read("codes.yaml", "&a [1001, *a]"));
	}

	@Test
	void tagsOfYamlConstructNothing() {
		assertRejected("invalid-syntax",
				() -> read("codes.yaml", "1001: !!javax.script.ScriptEngineManager timeout\n1002: closed\n"));
	}

	@Test
	void chainOfAliasesIsRejected() {
		StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
		for (int i = 1; i < 1000; i++) {
			text.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
		}
		assertRejected("nested-too-deeply", () -> read("codes.yaml", text.toString()));
	}

	@Test
	void deepHtmlAndMarkdownOverflowNoStack() {
		String table = "<table><tr><th>Code<th>Message<tr><td>1001<td>busy</table>";
		assertRejected("no-table", () -> read("codes.html", "<!DOCTYPE html>" + "<div>".repeat(50_000) + table));
		String markdown = "| Code | Message |\n|--|--|\n| 1001 | " + "*_".repeat(5_000) + "x" + "_*".repeat(5_000)
				+ " |\n";
		assertThat(read("codes.md", ">".repeat(5_000) + "x\n\n" + markdown).rows()).hasSize(1);
	}

	@Test
	void invalidSyntaxNamesTheLine() {
		assertThatExceptionOfType(UnreadableTableException.class)
			.isThrownBy(() -> read("codes.json", "[{\"code\": 1001},\n{\"code\": ]"))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly(TableFormat.JSON, 2));
		assertRejected("invalid-syntax", () -> read("codes.yaml", "a: [1, 2\nb: }"));
		assertRejected("invalid-file", () -> read("codes.properties", "1001=\\u12"));
		assertRejected("invalid-file", () -> read("codes.xlsx", new byte[] { 'P', 'K', 3, 4, 5, 6, 7 }));
	}

	@Test
	void otherFormatsAreRejected() {
		assertRejected("unsupported-format",
				() -> read("codes.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 }));
		assertRejected("unsupported-format", () -> read("codes.pdf", "%PDF-1.7"));
		assertRejected("unsupported-format",
				() -> read("codes.zip", WorkbookFixture.zip(Map.of("codes.csv", new byte[] { 1 }))));
	}

	@Test
	void workbookThatExpandsTooMuchIsRejected() {
		byte[] elements = "<si/>".repeat(16 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<a/>".getBytes(StandardCharsets.UTF_8));
		parts.put("xl/sharedStrings.xml", elements);
		byte[] bomb = WorkbookFixture.zip(parts);
		assertThat(bomb.length).isLessThan(1024 * 1024);
		assertRejected("expands-too-much", () -> read("codes.xlsx", bomb));
	}

	@Test
	void sheetsThatExpandTooMuchTogetherAreRejected() {
		byte[] elements = ("<a>" + "<row/>".repeat(10_000_000) + "</a>").getBytes(StandardCharsets.UTF_8);
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "<a/>".getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < 5; i++) {
			parts.put("xl/worksheets/sheet" + i + ".xml", elements);
		}
		assertRejected("expands-too-much", () -> read("codes.xlsx", WorkbookFixture.zip(parts)));
	}

	@Test
	void workbookWithUnsafePathsIsRejected() {
		for (String name : new String[] { "../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml" }) {
			byte[] file = new WorkbookFixture().part(name, "<x/>").sheet("a", row("1001", "busy")).bytes();
			assertRejected("unsafe-archive", () -> read("codes.xlsx", file));
		}
	}

	@Test
	void unreachableCellIsRejected() {
		String data = "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>";
		byte[] file = new WorkbookFixture().sheetXml("a", data).bytes();
		assertRejected("expands-too-much", () -> read("codes.xlsx", file));
	}

	@Test
	void textSharedByTooManyCellsIsRejected() {
		String table = "<table><tr><td>1<td rowspan=9999>" + "x".repeat(30_000) + "<tr><td>1".repeat(5_000)
				+ "</table>";
		assertRejected("expands-too-much", () -> read("codes.html", table));
	}

	@Test
	void tooManyTablesAreRejected() {
		String table = "| Code | Message |\n|--|--|\n| 1001 | busy |\n\n";
		assertRejected("too-many-tables", () -> read("codes.md", table.repeat(TableLimits.MAX_TABLES + 1)));
		assertThat(read("codes.md", table.repeat(TableLimits.MAX_TABLES)).tables()).hasSize(TableLimits.MAX_TABLES);
	}

	@Test
	void fileFullOfTagsIsRejected() {
		assertRejected("too-many-cells", () -> read("codes.html", "<table>" + "<i>".repeat(2_000_000)));
		assertRejected("too-many-cells", () -> read("codes.json", "[" + "1,".repeat(5_000_000) + "1]"));
		assertRejected("too-many-columns",
				() -> read("codes.md", "|a".repeat(1_000) + "\n" + "|-".repeat(1_000) + "|\n" + "|\n".repeat(1_000)));
	}

	@Test
	void workbookWithDocumentTypeIsRejected() {
		byte[] file = new WorkbookFixture().sheet("a", row("1001", "busy"))
			.part("xl/sharedStrings.xml",
					"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>")
			.bytes();
		assertRejected("unsafe-archive", () -> read("codes.xlsx", file));
	}

	@Test
	void missingSharedStringIsAnEmptyCell() {
		byte[] file = new WorkbookFixture().sheetXml("a", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")
			.bytes();
		assertRejected("no-table", () -> read("codes.xlsx", file));
	}

	@Test
	void regularExpressionsAreLinear() {
		String spaces = " ".repeat(30_000);
		assertThat(
				read("codes.csv", "code,message\n1001,a" + spaces + "b\n1002,\"" + "(".repeat(30_000) + "\"\n").rows())
			.hasSize(2);
		assertThat(read("codes.txt", "1001 a" + spaces + "b\n" + "1001" + "-".repeat(30_000) + "\n1002 c\n").tables())
			.isNotEmpty();
		assertThat(read("codes.txt", ("|" + " -".repeat(15_000) + "x\n").repeat(3) + "1001  a\n1002  b\n").tables())
			.isNotEmpty();
	}

}
