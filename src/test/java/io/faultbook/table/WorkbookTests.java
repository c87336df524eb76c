package io.faultbook.table;

import io.faultbook.table.format.Position;
import io.faultbook.table.format.TableFormat;
import org.junit.jupiter.api.Test;

import static io.faultbook.table.TableFixtures.categories;
import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.imported;
import static io.faultbook.table.TableFixtures.problems;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.values;
import static io.faultbook.table.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

class WorkbookTests {

	@Test
	void sheetIsReadWhateverTheFileIsCalled() {
		byte[] file = new WorkbookFixture()
			.sheet("Codes", row("错误码", "错误信息", "处理建议"), row("1001", "busy", "等待"), row("1002", "gone", "无"))
			.bytes();
		ParsedTable table = read("upload.tmp", file);
		assertThat(table.format().value()).isEqualTo(TableFormat.XLSX);
		assertThat(table.charset()).isNull();
		assertThat(row(table, "1001").position()).isEqualTo(new Position("Codes", 2));
		assertThat(row(table, "1002").texts()).isEmpty();
	}

	@Test
	void numbersAreCodesWithoutDecimals() {
		byte[] file = new WorkbookFixture()
			.sheet("Codes", row("code", "message"), row("<c><v>2065</v></c>", "not bound"),
					row("<c><v>1.0E7</v></c>", "too many"), row("<c><v>-1</v></c>", "unknown"))
			.bytes();
		assertThat(codes(read("codes.xlsx", file))).containsExactly("2065", "10000000", "-1");
	}

	@Test
	void storedResultOfFormulaIsRead() {
		byte[] file = new WorkbookFixture().sheet("Codes", row("code", "message"),
				row("1001", "<c t=\"str\"><f>\"bu\"&amp;\"sy\"</f><v>stored</v></c>"),
				row("<c><f>1000+2</f><v>1002</v></c>", "gone"), row("1003", "<c t=\"str\"><f>HYPERLINK(A1)</f></c>"))
			.bytes();
		ParsedTable table = read("codes.xlsx", file);
		assertThat(values(table, CodeRow::message)).containsExactly("stored", "gone", "");
		assertThat(codes(table)).containsExactly("1001", "1002", "1003");
		assertThat(problems(table)).containsExactly(Problem.Kind.EMPTY_MESSAGE);
	}

	@Test
	void emptyCategoryBelongsToMergedCellAbove() {
		byte[] file = new WorkbookFixture()
			.sheet("Codes", row("分类", "错误码", "描述"), row("网络", "1001", "超时"), row("", "1002", "断开"),
					row("权限", "2001", "没有权限"), row("", "2002", "已过期"))
			.bytes();
		assertThat(categories(read("codes.xlsx", file))).containsExactly("网络", "网络", "权限", "权限");
	}

	@Test
	void sheetsWithTheSameColumnsAreCategories() {
		byte[] file = new WorkbookFixture()
			.sheet("修订记录", row("版本", "日期", "修订内容", "修订人"), row("1.0.1", "2024-01-02", "初稿", "王"),
					row("1.0.2", "2024-02-03", "增加网络错误码", "李"), row("1.1.0", "2024-03-04", "增加权限", "王"))
			.sheet("Network", row("Code", "Message"), row("1001", "timeout"), row("1002", "disconnected"))
			.sheet("Access", row("Code", "Message"), row("2001", "forbidden"), row("2002", "token expired"))
			.bytes();
		ParsedTable table = read("codes.xlsx", file);
		assertThat(imported(table)).containsExactly(false, true, true);
		assertThat(table.table()).isOne();
		assertThat(categories(table)).containsExactly("Network", "Network", "Access", "Access");
	}

	@Test
	void rowsOfFieldNamesBelowTheHeaderAreReported() {
		byte[] file = new WorkbookFixture()
			.sheet("Codes", row("错误码", "信息"), row("id", "message"), row("KeyString", "String"), row("1001", "超时"),
					row("1002", "断开"), row("1003", "拒绝"), row("1004", "过期"), row("1005", "未知"), row("TIMEOUT", "超时"))
			.bytes();
		ParsedTable table = read("codes.xlsx", file);
		assertThat(codes(table)).containsExactly("1001", "1002", "1003", "1004", "1005", "TIMEOUT");
		assertThat(problems(table)).containsExactly(Problem.Kind.NOT_A_CODE, Problem.Kind.NOT_A_CODE);
	}

}
