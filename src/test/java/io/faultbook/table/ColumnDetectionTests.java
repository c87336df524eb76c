package io.faultbook.table;

import io.faultbook.table.format.Position;
import java.util.List;
import java.util.Map;

import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.Detection;
import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.UnreadableTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.roles;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ColumnDetectionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Error Code|CODE", "errorCode|CODE", "ERR_NO|CODE", "错误代码（必填）|CODE", "返回码|CODE",
					"Error message|MESSAGE", "errMsg|MESSAGE", "错误信息|MESSAGE", "Description of the error|DESCRIPTION",
					"错误码说明|DESCRIPTION", "Possible causes|DESCRIPTION", "可尝试解决方法|REMEDIATION",
					"Suggested actions|REMEDIATION", "处理建议|REMEDIATION", "Category|CATEGORY", "所属模块|CATEGORY",
					"Locale|LANGUAGE", "HTTP Status Code|IGNORED", "Severity|IGNORED", "symbolic name|ALIAS",
					"Message (English)|MESSAGE", "描述_英文|DESCRIPTION" })
	void headerTellsTheRole(String header, ColumnRole role) {
		assertThat(new HeaderWords().find(header))
			.hasValueSatisfying((word) -> assertThat(word.role()).isEqualTo(role));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1001", "The device is busy and can't answer, so wait for a while.", "设备" })
	void contentIsNotAHeader(String cell) {
		assertThat(new HeaderWords().find(cell)).isEmpty();
	}

	@Test
	void reasonsAreData() {
		ParsedTable table = read("codes.csv", "错误码,返回信息\n1001,busy now\n1002,gone now\n");
		assertThat(table.headerRow()).isEqualTo(Detection.of(0, DetectionReason.HEADER_WORDS, "错误码", "返回信息"));
		assertThat(table.columns().get(0).role())
			.isEqualTo(Detection.of(ColumnRole.CODE, DetectionReason.HEADER_WORD, "错误码"));
	}

	@Test
	void errorCodeIsPreferredToHttpStatus() {
		ParsedTable table = read("codes.csv", """
				Status Code,Error Code,Message
				400,InvalidParameter,A parameter is invalid
				400,MissingParameter,A parameter is missing
				500,InternalError,The server failed
				""");
		assertThat(codes(table)).containsExactly("InvalidParameter", "MissingParameter", "InternalError");
	}

	@Test
	void otherNamesOfTheCodeAreAliases() {
		ParsedTable table = read("codes.csv", """
				Hex,Name,Error code,Message
				0x80070005,E_ACCESSDENIED,-2147024891,Access is denied
				0x80070057,E_INVALIDARG,-2147024809,The parameter is incorrect
				""");
		assertThat(row(table, "-2147024891").aliases()).containsExactly("0x80070005", "E_ACCESSDENIED");
	}

	@Test
	void namesInTheCellOfTheCodeAreAliases() {
		ParsedTable table = read("codes.csv", """
				Code,Message
				1062 (ER_DUP_ENTRY),duplicate entry
				`E1001`,busy
				−5,unknown
				２００,ok
				错误码 4001,bad
				""");
		assertThat(codes(table)).containsExactly("1062", "E1001", "-5", "200", "4001");
		assertThat(row(table, "1062").aliases()).containsExactly("ER_DUP_ENTRY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "N/A", "n/a", "-", "—", "无", "不涉及", "暂无", "None" })
	void placeholderMeansNoRemediation(String placeholder) {
		ParsedTable table = read("codes.csv",
				"code,message,description,solution\n1001,busy,It is busy,%s\n1002,gone,It is gone,Wait\n"
					.formatted(placeholder));
		assertThat(row(table, "1001").texts().get("en")).isEqualTo(new CodeText("It is busy", null));
	}

	@Test
	void severalColumnsOfDescriptionsAreParagraphs() {
		ParsedTable table = read("codes.csv", """
				Code,Message,Description,Possible cause
				1001,busy,The device is busy.,It updates itself.
				1002,gone,The device is gone.,-
				""");
		assertThat(text(table, "1001", "en").description()).isEqualTo("The device is busy.\n\nIt updates itself.");
		assertThat(text(table, "1002", "en").description()).isEqualTo("The device is gone.");
	}

	@Test
	void secondLanguageOfMessagesIsADescription() {
		ParsedTable table = read("codes.csv", """
				code,message_en,message_zh
				1001,device busy,设备忙
				1002,device gone,设备已离开
				""");
		assertThat(row(table, "1001").message()).isEqualTo("device busy");
		assertThat(text(table, "1001", "zh-CN").description()).isEqualTo("设备忙");
	}

	@Test
	void fileNameTellsTheLanguage() {
		ParsedTable table = read("fehler_de.csv", "code,description\n1001,Das Geraet ist belegt\n1002,Kein Geraet\n");
		assertThat(table.columns().get(1).language())
			.isEqualTo(Detection.of("de", DetectionReason.FILE_NAME, "fehler_de.csv"));
	}

	@Test
	void detectionsCanBeOverridden() {
		String text = "a,b,c\n1001,2001,busy now\n1002,2002,gone now\n";
		TableOptions options = new TableOptions(null, null, ",", 0, 0,
				Map.of(1, ColumnRole.CODE, 0, ColumnRole.IGNORED), Map.of(2, "fr"));
		ParsedTable table = read("codes.csv", text, options);
		assertThat(codes(table)).containsExactly("2001", "2002");
		assertThat(roles(table)).containsExactly(ColumnRole.IGNORED, ColumnRole.CODE, ColumnRole.MESSAGE);
		assertThat(table.columns().get(1).role().reason()).isEqualTo(DetectionReason.SPECIFIED);
		assertThat(table.columns().get(2).language()).isEqualTo(Detection.of("fr", DetectionReason.SPECIFIED));
		assertThat(table.headerRow()).isEqualTo(Detection.of(0, DetectionReason.SPECIFIED));
		assertThat(table.tables().get(0).imported().reason()).isEqualTo(DetectionReason.SPECIFIED);
	}

	@ParameterizedTest
	@CsvSource({ "5,,0,table", "0,9,0,headerRow", "0,0,7,columns" })
	void overridesBeyondTheTableAreRejected(Integer table, Integer headerRow, int column, String key) {
		TableOptions options = new TableOptions(null, null, null, table, headerRow, Map.of(column, ColumnRole.CODE),
				Map.of());
		assertThatThrownBy(() -> read("codes.csv", "code,message\n1001,busy\n", options))
			.isInstanceOfSatisfying(UnreadableTableException.class, (ex) -> assertThat(ex.option()).isEqualTo(key));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Error Code (hex),Symbol,Error Code,Text", "HRESULT,Symbol,Decimal,Text",
			"Hex code,Symbol,Error code,Message", "Return Code,Name,Error Code,Description", "a,b,c,d" })
	void negativeNumberIsTheCodeAndItsOtherFormsAreAliases(String header) {
		ParsedTable table = read("codes.csv", header + """

				0x80070005,E_ACCESSDENIED,-2147024891,Access is denied
				0x80070057,E_INVALIDARG,-2147024809,The parameter is incorrect
				0x8007000E,E_OUTOFMEMORY,-2147024882,There is no memory
				""");
		assertThat(codes(table)).containsExactly("-2147024891", "-2147024809", "-2147024882");
		assertThat(row(table, "-2147024891").aliases()).containsExactly("0x80070005", "E_ACCESSDENIED");
	}

	@Test
	void allNamesInACellAreAliases() {
		ParsedTable table = read("codes.csv", """
				Code,Constant,Message
				0,"ERROR_SUCCESS, NO_ERROR",done
				5,ERROR_ACCESS_DENIED,Access is denied
				6,ERROR_INVALID_HANDLE,The handle is invalid
				""");
		assertThat(row(table, "0").aliases()).containsExactly("ERROR_SUCCESS", "NO_ERROR");
	}

	@Test
	void unlabelledHexadecimalNumbersAreAliases() {
		ParsedTable table = read("codes.csv", """
				Code,Bits,Message
				1,0x00000001,The pump is off
				2,0x00000002,The door is open
				""");
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.ALIAS, ColumnRole.MESSAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Fehlercode;Meldung;Beschreibung;Abhilfe", "Код ошибки;Сообщение;Описание;Решение",
			"Código de error;Mensaje;Descripción;Solución", "エラーコード;メッセージ;説明;対処方法", "오류 코드;메시지;설명;조치" })
	void headersInOtherLanguagesTellTheRoles(String header) {
		ParsedTable table = read("codes.csv", header + "\nAB;x;y;z\nCD;x;y;z\n");
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.MESSAGE, ColumnRole.DESCRIPTION,
				ColumnRole.REMEDIATION);
	}

	@Test
	void cellsThatUnquotedCommasSplitGetNoRole() {
		StringBuilder text = new StringBuilder();
		for (int code = 1000; code < 1040; code++) {
			text.append(code).append(",the device is busy\n");
		}
		ParsedTable table = read("codes.csv", text + "1040,invalid card,please check the number,and retry\n");
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.MESSAGE);
		assertThat(table.problems()).containsExactly(
				new Problem(Problem.Kind.EXTRA_CELL, new Position(null, 41), 2, List.of("please check the number")));
		TableOptions options = new TableOptions(null, null, null, null, null, Map.of(2, ColumnRole.REMEDIATION),
				Map.of());
		assertThat(read("codes.csv", text + "1040,a,b,c\n", options).columns()).hasSize(3);
	}

}
