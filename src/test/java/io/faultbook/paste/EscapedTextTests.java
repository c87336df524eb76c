package io.faultbook.paste;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts with escapes, invisible characters, and full-width characters. */
class EscapedTextTests {

	private final PastedTextParser parser = new PastedTextParser();

	@ParameterizedTest
	@MethodSource
	void escapesAreDecoded(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> escapesAreDecoded() {
		return PasteVectors.of("""
				"{\\"code\\":2065,\\"size\\":404}" ⇒ labeled 2065
				"{\\\\\\"code\\\\\\":\\\\\\"2065\\\\\\",\\\\\\"size\\\\\\":404}" ⇒ labeled 2065
				"a\\ncode: 2065\\tb\\r\\nc" ⇒ labeled 2065
				\\u9519\\u8bef\\u7801\\uff1a2065 ⇒ labeled 2065
				code\\u003d2065 ⇒ labeled 2065
				&quot;code&quot;:2065,&quot;size&quot;:404 ⇒ labeled 2065
				&#34;code&#34;:2065,&#x22;size&#x22;:404 ⇒ labeled 2065
				&amp;quot;code&amp;quot;:2065 ⇒ labeled 2065
				&apos;code&apos;:&apos;2065&apos; ⇒ labeled 2065
				code=&nbsp;2065 ⇒ labeled 2065
				&lt;code&gt;2065&lt;/code&gt; ⇒ labeled 2065
				?a=b&amp;errorCode=2065&amp;size=404 ⇒ labeled 2065
				https://x.example/?q=errorCode%3D2065%26size%3D404 ⇒ labeled 2065
				https://x.example/?q=errorCode%253D2065 ⇒ labeled 2065
				%E9%94%99%E8%AF%AF%E7%A0%81%EF%BC%9A2065 ⇒ labeled 2065
				%7B%22code%22%3A2065%7D ⇒ labeled 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void malformedEscapesAreKept(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> malformedEscapesAreKept() {
		return PasteVectors.of("""
				50% code=2065 %zz ⇒ labeled 2065
				%B4%ED code=2065 ⇒ labeled 2065
				&#99999999; &#x110000; &foo; code=2065 ⇒ labeled 2065
				code&#99999999;2065 ⇒ labeled 2065
				\\u00 \\q code=2065 \\ ⇒ labeled 2065
				""");
	}

	@Test
	void longPercentEncodedTextIsDecoded() {
		String text = "设备不在线".repeat(100);
		assertThat(this.parser.clean(URLEncoder.encode(text, StandardCharsets.UTF_8))).isEqualTo(text);
	}

	@Test
	void percentEncodingOtherThanUtf8IsKept() {
		assertThat(this.parser.clean("%B4%ED")).isEqualTo("%B4%ED");
	}

	@ParameterizedTest
	@MethodSource
	void invisibleCharactersAreRemoved(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> invisibleCharactersAreRemoved() {
		return PasteVectors.of("""
				\uFEFF2065 ⇒ bare 2065
				20\u200B65\u200D ⇒ bare 2065
				\u202A2065\u202C ⇒ bare 2065
				2\uFE0F\u20E30\uFE0F\u20E36\uFE0F\u20E35\uFE0F\u20E3 ⇒ bare 2065
				code=\u00A02065\u0000 ⇒ labeled 2065
				\u001B[31merror 2065\u001B[0m ⇒ labeled 2065
				\u001B[1;31mcode:\u001B[0m 2065 ⇒ labeled 2065
				[31merror 2065[0m ⇒ labeled 2065
				\\u001b[31merror 2065\\x1b[0m ⇒ labeled 2065
				error \\x1b[0K2065 ⇒ labeled 2065
				错误码2065① ⇒ labeled 2065
				""");
	}

	@ParameterizedTest
	@MethodSource
	void fullWidthCharactersAreReadAsAscii(String text, List<String> expected) {
		assertThat(PasteVectors.describe(this.parser.findCandidates(text))).isEqualTo(expected);
	}

	static Stream<Arguments> fullWidthCharactersAreReadAsAscii() {
		return PasteVectors.of("""
				２０６５ ⇒ bare 2065
				ＥＲＲ－２０６５ ⇒ bare ERR-2065, labeled 2065
				ｃｏｄｅ＝２０６５ ⇒ labeled 2065
				错误码：　２０６５ ⇒ labeled 2065
				２０６２，２０６５ ⇒ bare 2062, bare 2065
				设备未绑定（２０６５） ⇒ bracketed 2065
				""");
	}

}
