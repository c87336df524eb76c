package io.faultbook.paste;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Chinese, Japanese, and Korean labels, which are written without spaces. */
class ChineseTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void labelWithoutSpacesIsRecognized(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> labelWithoutSpacesIsRecognized() {
		return PasteVectors.of("""
				错误码2065 ⇒ labeled 2065
				错误码：2065 ⇒ labeled 2065
				错误码＝２０６５ ⇒ labeled 2065
				错误码是2065 ⇒ labeled 2065
				错误代码为2065怎么办 ⇒ labeled 2065
				错误码⏎2065 ⇒ labeled 2065
				【错误码】2065 ⇒ labeled 2065
				错误码【2065】 ⇒ labeled 2065
				错误码(code): 2065 ⇒ labeled 2065
				Error Code（错误码）：2065 ⇒ labeled 2065
				设备返回码 2065 ⇒ labeled 2065
				错误编号:2065 ⇒ labeled 2065
				故障码2065 ⇒ labeled 2065
				异常码=2065 ⇒ labeled 2065
				響應碼:2065 ⇒ labeled 2065
				錯誤代碼：2065 ⇒ labeled 2065
				error码2065 ⇒ labeled 2065
				报错2065 ⇒ labeled 2065
				报了2065 ⇒ labeled 2065
				App提示2065 ⇒ labeled 2065
				接口返回2065 ⇒ labeled 2065
				绑定时出现2065错误 ⇒ labeled 2065
				绑定失败，2065错误 ⇒ labeled 2065
				2065这个错误码是什么 ⇒ labeled 2065
				エラーコード：2065 ⇒ labeled 2065
				エラー2065 ⇒ labeled 2065
				에러코드: 2065 ⇒ labeled 2065
				错误码2062、2065和2066 ⇒ labeled 2062, labeled 2065, labeled 2066
				验证码2065 ⇒ nothing
				退出码: 137 ⇒ nothing
				端口5005 ⇒ nothing
				foo码2065 ⇒ nothing
				耗时：2000 ⇒ nothing
				数量=2065 ⇒ nothing
				提示：2065 ⇒ number 2065
				失败原因：2065 设备未绑定 ⇒ number 2065
				设备2065 ⇒ number 2065
				identityId不存在2062 ⇒ number 2062
				""");
	}

}
