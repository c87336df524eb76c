package io.faultbook.paste;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.faultbook.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Texts made to break the parser. The time limit is generous, because it only has to
 * detect quadratic cost.
 */
class HostileTextTests {

	private static final int LENGTH = 16_000;

	private static final Duration CPU_TIME_LIMIT = Duration.ofSeconds(5);

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void repeatedTextIsParsedInLinearTime(String unit) {
		String text = unit.repeat(LENGTH / unit.length() + 1);
		List<String> texts = List.of(text, "code=2065 " + text);
		for (String hostile : texts) {
			assertTimeoutPreemptively(TIMEOUT,
					() -> assertThat(CpuTime.of(() -> assertBounded(hostile))).isLessThan(CPU_TIME_LIMIT));
		}
	}

	private void assertBounded(String hostile) {
		assertThat(this.parser.findCandidates(hostile)).hasSizeLessThanOrEqualTo(200).doesNotHaveDuplicates();
	}

	static Stream<String> repeatedTextIsParsedInLinearTime() {
		return Stream.of("1", "12 ", "1,", "1.", "1-", "1:", "1/", "a1", "a-1-", "A1_", "a.b.", "a/", "/", "(", ")",
				"[1]", "([{<", "\"", "'", "\\", "\\\\\"", "\\u00", "\\u0031", "%", "%31", "%25", "%e9", "&", "&amp;",
				"&#49;", "<", "<a ", "<code>", "< code=1 ", ">", "=", ":", "=>", "code", "code ", "code=", "code=1 ",
				"code: ", "errorCode", "error ", "error 1 ", "is ", "code is ", "错", "错误码", "错误码1", "是", "1次", "第1",
				"1年", "Sep ", "Sep 4 ", "09:4", "09:42:34 ", "09:42:34.123 1 1 ", "1 1 E ", "10.0.0.1", "1 ms",
				"1.1.1.1.1 ", "http://", "http://a/1 ", "HTTP/1.1\" 200 - ", "HTTP/1.1 ", "GET /1 ", "GET ", "E/a(",
				"ERROR 1 ", "1#1: *", "[0m", "\u001B[", " ", "\t", "\n", "\r", " \n1", "\0", "\uD800", "\uDC00",
				"\uFEFF", "\u0301", "a\u0301\u0316", "\uFF9E", "\uFDFA", "\uFF11", "①", "$1\\Q.*+?{}", "(a+)+$", "_",
				"-", "--1", "...1", "#1 ", "@1", "1and", "1 and ", "1, ", "aB", "CODE_", "ا:1 ", "ǅ=1 ");
	}

	@Test
	void randomTextGivesSortedCandidates() {
		String alphabet = "0123456789abceEorRd  ::==,,.-_/\\\"'()[]{}<>#%&;\n\t错误码是第次年月日：【】اǅéа\0\uD800\u0301\u200B";
		Random random = new Random(20180904);
		for (int i = 0; i < 5_000; i++) {
			String text = random.ints(random.nextInt(60), 0, alphabet.length())
				.collect(StringBuilder::new, (builder, at) -> builder.append(alphabet.charAt(at)),
						StringBuilder::append)
				.toString();
			assertThat(this.parser.findCandidates(text)).as(text)
				.isSortedAccordingTo((a, b) -> a.reason().compareTo(b.reason()));
		}
	}

}
