package io.faultbook.unknowncode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.faultbook.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnknownCodeExtractorTests {

	private final UnknownCodeExtractor extractor = new UnknownCodeExtractor();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2064                                                                   | 2064
			２０６４                                                               | 2064
			E1001                                                                  | E1001
			auth-401                                                               | AUTH-401
			2064, 2067                                                             | 2064 2067
			错误码：2064                                                           | 2064
			错误码2064怎么办                                                       | 2064
			{"code":2064,"message":"device unknown"}                               | 2064
			{"code":2064,"user":"john@example.com","ip":"10.0.0.5"}                | 2064
			10:23:01 [E] HTTP 200, errorCode=28602, msg=user device gone. cost=4ms | 28602
			2026-11-24 09:42:34.123 ERROR 4711 --- [main] c.x.A : error code: 2064 | 2064
			error 2064 of john.smith@example.com, +86 138 0013 8000                | 2064
			error code FW-17 for John Smith, born 1985-03-12                       | FW-17
			ERR_2064                                                               | ERR_2064
			error2064                                                              | 2064
			张三的设备报错 2064，电话 13800138000                                  | 2064
			code%3D2064                                                            | 2064
			""")
	void codeIsExtractedFromText(String text, String found) {
		assertThat(this.extractor.extract(text)).containsExactly(found.split(" ", -1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "zhangsan@example.com", "john.smith85@example.com", "AB-123@example.com",
			"code: AB-123@example.com", "code=AB-123%40example.com", "code=AB-123%2540example.com",
			"code=AB-123&#64;example.com", "code=AB-123＠example.com", "code=AB-123\\u0040example.com",
			"mailto:E1001@example.com", "13800138000", "138 0013 8000", "138-0013-8000", "+86 138 0013 8000",
			"(010) 6234 5678", "+49 (30) 1234567", "code: 138 0013 8000", "030/12345 67", "138\u20100013\u20108000",
			"１３８ ００１３ ８０００", "code 13800138000", "电话：13800138000", "手机号138 0013 8000", "QQ 123456789",
			"身份证 110101199003078888", "110101 19900307 8888", "4111 1111 1111 1111", "6222.0212.3456.7890",
			"078-05-1120", "code=078-05-1120", "1985-03-12", "12.03.1985", "born 12/03/1985", "2026-11-24 12:00:01",
			"code 2026-11-24", "192.168.1.1", "10.0.0.5", "code=10.0.0.5", "10.0.0.5:8080", "2001:db8::ff00:42:8329",
			"00:1A:2B:3C:4D:5E", "code=00:1A:2B:3C:4D:5E", "code=2001:db8::17",
			"code=550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440000",
			"code=d41d8cd98f00b204e9800998ecf8427e", "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x",
			"password=Secret123", "code=4/0AX4XfWhQ2b", "https://john:1234@example.com/E1001",
			"https://example.com/?code=2064&user=77", "John Smith", "john.smith", "John Smith, 34, Room 2012", "张三",
			"张三 34岁 住2012室", "王小明，工号12345，报告设备离线", "john85", "JOHN85", "user john85 cannot log in",
			"用户 zhangsan1985 登录失败", "code: john.smith", "errorCode=JohnSmith", "error code: zhangsan1985", "京A12345",
			"车牌京A12345", "user id 12345", "userId=12345", "{\"userId\":12345,\"orderId\":67890}", "uid: 4711",
			"ticket 4711", "room 2012", "it took 3 of 12 devices 2012 seconds", "verification code 123456",
			"验证码 123456", "验证码：1234", "verification code: 1234", "邮政编码 100080", "zip code 10115", "Your code is 482913",
			"sshd[2065]: Accepted password for root", "' OR 1=1 --", "<script>alert(2064)</script>", "\u0000", "",
			"   ", "%%%%", "%25252525252525252540", "设备离线", "identytyId dose not exsist" })
	void personalDataAndPlainWordsAreIgnored(String text) {
		assertThat(this.extractor.extract(text)).isEmpty();
	}

	@Test
	void numberOfCodesIsLimited() {
		String[] numbers = new String[500];
		Arrays.setAll(numbers, (i) -> Integer.toString(3000 + i));
		List<String> found = this.extractor.extract(String.join(", ", numbers));
		assertThat(found).hasSize(10);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "1 ", "@", "a@", "1-", "code=1 ", "%25", "\\\\", "&#64;", "://", "１", ":", "1:" })
	void longestTextIsProcessedInTime(String piece) {
		String text = piece.repeat(16_000 / piece.length());
		assertThat(CpuTime.of(() -> assertThat(this.extractor.extract(text)).hasSizeLessThanOrEqualTo(10)))
			.isLessThan(Duration.ofSeconds(2));
	}

}
