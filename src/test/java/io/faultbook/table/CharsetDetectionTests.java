package io.faultbook.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.DetectionReason;
import io.faultbook.table.format.UnreadableTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.charset;
import static io.faultbook.table.TableFixtures.problems;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CharsetDetectionTests {

	private static final String SIMPLIFIED = """
			错误码,错误信息,描述,解决方法
			1001,device offline,设备不在线，请检查网络连接是否正常,检查设备的电源
			1002,device busy,设备正在执行其他操作，请稍后重试,等待一分钟
			1003,no device,没有找到该设备，可能已经被删除,重新添加设备
			""";

	private static final String TRADITIONAL = """
			錯誤碼,錯誤訊息,說明,解決方法
			1001,device offline,裝置沒有連線，請檢查網路連線是否正常,檢查裝置的電源
			1002,device busy,裝置正在執行其他操作，請稍後重試,等待一分鐘
			1003,no device,沒有找到該裝置，可能已經被刪除,重新新增裝置
			""";

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GBK", "GB18030" })
	void chineseIsDecoded(String charset) {
		ParsedTable table = read("codes.csv", SIMPLIFIED, Charset.forName(charset));
		assertThat(row(table, "1002").texts().get("zh-CN")).isEqualTo(new CodeText("设备正在执行其他操作，请稍后重试", "等待一分钟"));
		assertThat(table.problems()).isEmpty();
	}

	@Test
	void big5IsDecoded() {
		ParsedTable table = read("codes.csv", TRADITIONAL, Charset.forName("Big5"));
		assertThat(row(table, "1002").texts().get("zh-TW")).isEqualTo(new CodeText("裝置正在執行其他操作，請稍後重試", "等待一分鐘"));
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,UTF-8", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE" })
	void byteOrderMarkDecides(String charset, String expected) {
		ParsedTable table = read("codes.csv", '\uFEFF' + SIMPLIFIED, Charset.forName(charset));
		assertThat(charset(table).value()).isEqualTo(expected);
		assertThat(charset(table).reason()).isEqualTo(DetectionReason.BYTE_ORDER_MARK);
		assertThat(table.columns().get(0).header()).isEqualTo("错误码");
	}

	@Test
	void westernLettersAreDecoded() {
		ParsedTable table = read("fehler.csv", """
				Code;Message;Description
				1001;Gerät nicht verfügbar;Das Gerät läuft nicht – prüfen Sie die Stromversorgung
				1002;Gerät beschäftigt;Das Gerät führt eine andere Aufgabe aus
				1003;Zugriff verweigert;Sie dürfen das Gerät nicht öffnen
				""", Charset.forName("windows-1252"));
		assertThat(charset(table).value()).isEqualTo("windows-1252");
		assertThat(text(table, "1001", "en").description()).contains("läuft nicht – prüfen");
	}

	@Test
	void fewChineseWordsAmongEnglishAreDecoded() {
		StringBuilder text = new StringBuilder("code,message,description\n");
		for (int code = 1000; code < 1200; code++) {
			text.append(code).append(",the device with this identifier does not answer,check the device\n");
		}
		text.append("2000,device offline,设备不在线\n2001,device busy,设备正在升级，请稍后重试\n");
		ParsedTable table = read("codes.csv", text.toString(), Charset.forName("GBK"));
		assertThat(text(table, "2001", "en").description()).isEqualTo("设备正在升级，请稍后重试");
	}

	@Test
	void truncatedUtf8IsStillUtf8() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes("1004,cut,设备".getBytes(StandardCharsets.UTF_8));
		ParsedTable table = read("codes.csv", Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1));
		assertThat(charset(table).value()).isEqualTo("UTF-8");
		assertThat(problems(table)).containsExactly(Problem.Kind.ENCODING_DAMAGE);
	}

	@Test
	void characterSetCanBeSpecified() {
		TableOptions options = new TableOptions("ISO-8859-1", null, null, null, null, Map.of(), Map.of());
		ParsedTable table = new TableReader().read(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), "codes.csv", options);
		assertThat(charset(table).reason()).isEqualTo(DetectionReason.SPECIFIED);
		assertThat(charset(table).value()).isEqualTo("ISO-8859-1");
	}

	@Test
	void unknownCharacterSetIsRejected() {
		TableOptions options = new TableOptions("no such thing", null, null, null, null, Map.of(), Map.of());
		assertThatThrownBy(() -> read("codes.csv", SIMPLIFIED, options))
			.isInstanceOfSatisfying(UnreadableTableException.class, (ex) -> {
				assertThat(ex.option()).isEqualTo("charset");
			});
	}

	@ParameterizedTest
	@CsvSource({ "UTF-16LE", "UTF-16BE" })
	void utf16WithoutMarkIsDetected(String charset) {
		for (String text : new String[] { SIMPLIFIED, TRADITIONAL, "code,message\n1001,busy\n1002,gone\n",
				"错误码,描述\n1001,开始时间不在最近一年的开放时间之内\n1002,一张卡只能绑定一台设备，最多解除一次\n" }) {
			ParsedTable table = read("codes.csv", text, Charset.forName(charset));
			assertThat(charset(table).value()).isEqualTo(charset);
			assertThat(charset(table).reason()).isEqualTo(DetectionReason.BYTE_FREQUENCY);
			assertThat(row(table, "1002").message()).isNotEmpty();
			assertThat(table.problems()).isEmpty();
		}
	}

	@Test
	void textThatWasDamagedBeforeItWasSavedIsUtf8() {
		ParsedTable table = read("codes.csv", "code,message\n1001,click “Forgot password?\uFFFD?\n1002,gone\n");
		assertThat(charset(table).reason()).isEqualTo(DetectionReason.WELL_FORMED_UTF_8);
		assertThat(problems(table)).containsExactly(Problem.Kind.ENCODING_DAMAGE);
	}

	@Test
	void chineseWordThatRepeatsIsNotKorean() {
		String text = "code,message\n" + "1001,the 设备 is busy\n".repeat(200);
		assertThat(charset(read("codes.csv", text, Charset.forName("GBK"))).value()).isEqualTo("GB18030");
	}

}
