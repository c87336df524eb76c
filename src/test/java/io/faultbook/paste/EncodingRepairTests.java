package io.faultbook.paste;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingRepairTests {

	private static final String TEXT = "设备不在线";

	@ParameterizedTest
	@CsvSource({ "UTF-8, ISO-8859-1", "GBK, ISO-8859-1", "GBK, windows-1252" })
	void textDecodedWithTheWrongCharacterSetIsRepaired(Charset actual, Charset wrong) {
		assertThat(EncodingRepair.repair("code=28504 " + new String(TEXT.getBytes(actual), wrong)))
			.isEqualTo("code=28504 " + TEXT);
	}

	@Test
	void utf8DecodedAsGbkIsRepaired() {
		String wrong = new String("绑定失败了".getBytes(StandardCharsets.UTF_8), Charset.forName("GBK"));
		assertThat(EncodingRepair.repair(wrong)).contains("绑定失");
	}

	@ParameterizedTest
	@ValueSource(strings = { TEXT, "device offline", "größer über naïve café", "прибор не в сети", "デバイスがオフラインです",
			"이미 사용 중인 장치입니다", "裝置離線，請重新綁定", "Ã©", "€uro £5 ¥10" })
	void otherTextIsUnchanged(String text) {
		assertThat(EncodingRepair.repair(text)).isEqualTo(text);
	}

}
