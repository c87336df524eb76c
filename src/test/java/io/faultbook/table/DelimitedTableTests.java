package io.faultbook.table;

import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.TableFormat;
import io.faultbook.table.format.UnreadableTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.delimiter;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.roles;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DelimitedTableTests {

	private static final String TEXTS = """
			Code;Message;Description
			1001;device offline;"The device is offline, so it can't answer; wait."
			1002;device busy;The device is busy, or updates itself.
			1003;no device;There is no such device.
			""";

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|", "^", "~" })
	void delimiterThatSplitsRecordsEvenlyIsDetected(String delimiter) {
		String text = "Code%sMessage%sDescription\n1001%sbusy%sThe device is busy\n1002%sgone%sThe device is gone\n"
			.replace("%s", delimiter);
		ParsedTable table = read("codes.txt", text);
		assertThat(table.format().value()).isEqualTo(TableFormat.DELIMITED);
		assertThat(delimiter(table).value()).isEqualTo(delimiter);
		assertThat(codes(table)).containsExactly("1001", "1002");
	}

	@Test
	void commasInTextsAreNotDelimiters() {
		ParsedTable table = read("codes.csv", TEXTS);
		assertThat(delimiter(table).value()).isEqualTo(";");
		assertThat(delimiter(table).reason()).isEqualTo(DetectionReason.CONSISTENT_COLUMNS);
		assertThat(delimiter(table).evidence()).containsExactly("3", "100");
		assertThat(text(table, "1001", "en").description())
			.isEqualTo("The device is offline, so it can't answer; wait.");
	}

	@Test
	void quotedCellSpansLines() {
		ParsedTable table = read("codes.csv", """
				code,message,solution
				1001,busy,"1. Wait.
				2. Say ""hello""."
				1002,gone,Bring it back.
				""");
		assertThat(text(table, "1001", "en").remediation()).isEqualTo("1. Wait.\n2. Say \"hello\".");
		assertThat(row(table, "1002").position().row()).isEqualTo(4);
	}

	@Test
	void unclosedQuotationMarkAmongQuotedCellsIsNamed() {
		String file = "code,message,description\n1001,busy,\"Wait, then retry\"\n1002,gone,\"Do not stop\n1003,lost,Look\n";
		assertThatExceptionOfType(UnreadableTableException.class).isThrownBy(() -> read("codes.csv", file))
			.satisfies((ex) -> assertThat(ex.key() + ex.arguments()).isEqualTo("unclosed-quote[3]"));
	}

	@Test
	void quotationMarkThatIsNeverClosedIsText() {
		ParsedTable table = read("codes.csv", """
				code,message
				2077,"can't get identity
				2078,not the same initiator
				""");
		assertThat(row(table, "2077").message()).isEqualTo("\"can't get identity");
		assertThat(codes(table)).containsExactly("2077", "2078");
	}

	@Test
	void tableWithoutHeaderIsUnderstoodByItsValues() {
		ParsedTable table = read("codes.csv", """
				1001,device offline,The device is not connected
				1002,device busy,The device is doing something else
				-1003,no device,There is no such device
				""");
		assertThat(table.headerRow().value()).isEqualTo(TableOptions.NO_HEADER);
		assertThat(table.headerRow().reason()).isEqualTo(DetectionReason.LIKE_OTHER_ROWS);
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.MESSAGE, ColumnRole.DESCRIPTION);
		assertThat(codes(table)).containsExactly("1001", "1002", "-1003");
	}

	@Test
	void titleAboveHeaderIsSkipped() {
		ParsedTable table = read("codes.csv", """
				Error codes of the gateway,,
				,,
				Code,Message,Description
				1001,busy,The gateway is busy
				1002,gone,The gateway is gone
				""");
		assertThat(table.headerRow().value()).isOne();
		assertThat(codes(table)).containsExactly("1001", "1002");
	}

	@Test
	void emptyFileHasNoTable() {
		assertThatThrownBy(() -> read("codes.csv", "\n\n")).hasMessageStartingWith("no-table");
	}

	@Test
	void codesThatRepeatInTheFirstColumnAreCodes() {
		ParsedTable table = read("codes.csv", "10,too hot\n11,too cold\n10,the engine is hot\n10,the pump is hot\n");
		assertThat(codes(table)).containsExactly("10", "11", "10", "10");
	}

}
