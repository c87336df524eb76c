package io.faultbook.table;

import java.util.List;

import io.faultbook.table.Problem.Kind;
import io.faultbook.table.format.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.problems;
import static io.faultbook.table.TableFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

class ProblemTests {

	@Test
	void problemNamesRowAndCell() {
		ParsedTable table = read("codes.csv", """
				code,message,description
				1001,busy,The device is busy
				1001,gone,The device is gone
				see the manual,nothing,The device is off
				1002,,
				""");
		assertThat(table.problems()).containsExactly(
				new Problem(Kind.DUPLICATE_CODE, new Position(null, 3), 0, List.of("1001", "2")),
				new Problem(Kind.NOT_A_CODE, new Position(null, 4), 0, List.of("see the manual")),
				new Problem(Kind.EMPTY_MESSAGE, new Position(null, 5), 1, List.of()));
		assertThat(codes(table)).containsExactly("1001", "1001", "1002");
	}

	@ParameterizedTest
	@ValueSource(strings = { "device \uFFFD offline", "设备锟斤拷不在线", "è®¾å¤‡ä¸åœ¨çº¿ è®¾å¤‡", "璁惧繖锛岃绋嶅悗", "Ã¼ber",
			"???? ????" })
	void encodingDamageIsFound(String text) {
		assertThat(CellText.findEncodingDamage(text)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "设备不在线，请检查网络连接是否正常", "Gerät läuft – überprüfen", "what??", "裝置沒有連線",
			"naïve façade “quoted”", "没有找到该设备，可能已经被删除", "Предупреждение", "機器が見つかりません" })
	void intactTextHasNoEncodingDamage(String text) {
		assertThat(CellText.findEncodingDamage(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "The device is offline (", "请检查网络，", "either the cable," })
	void unfinishedSentenceIsCutOff(String text) {
		assertThat(CellText.findMissingEnd(text)).isPresent();
	}

	@Test
	void textProblemsAreReportedByCell() {
		ParsedTable table = read("codes.csv", """
				code,message,description
				1001,busy,The device is busy (
				1002,gone \uFFFD,The device is gone
				""");
		assertThat(problems(table)).containsExactly(Kind.CUT_OFF_TEXT, Kind.ENCODING_DAMAGE);
		assertThat(table.problems()).extracting(Problem::column).containsExactly(2, 1);
	}

}
