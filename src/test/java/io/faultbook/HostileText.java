package io.faultbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generates texts in any script and of any length, and encodes them as bytes and for
 * URLs.
 */
final class HostileText {

	/** The documented maximum length of a search, in characters. */
	static final int MAX_LENGTH = 4_000;

	private static final List<String> MEANINGFUL = List.of("2065", "2062", "28601", "9999", "en", "zh-CN", "zh_CN",
			"json", "html", "csv", "network", "all", "edited", "outdated", "0", "1", "20", "200", "true", "save",
			"设备不在线", "code=2065", "错误码：2065", "device is offline", "HTTP/1.1 404", "/console/new");

	private static final List<String> HARMFUL = List.of("", " ", "-1", "99999999999999999999", "1e9", "NaN", "null",
			"*", "*/*;q=x", "..", "../../../etc/passwd", "//evil.example", "\\\\evil", "\0", "\n", "\t", "%", "%zz",
			"%00", "\u00ff\u00fe", "' OR 1=1 --", "1; DROP TABLE error_code", "<script>alert(1)</script>",
			"\"><img src=x onerror=alert(1)>", "${jndi:ldap://127.0.0.1/x}", "#{7*7}", "{{7*7}}", "*:*",
			"code:[0 TO 9]", "(a OR b) AND NOT c", "a~2 b^4", "\\u0000", "+-&|!(){}[]^\"~*?:\\/", "\u202e2065",
			"\u200b", "\u00a0\u3000", "\ufeff", "\ud800", "\r\nX-Split: yes", "2065,2062,,,28601", "&&&&", "=", ";;",
			"a;b=c", "{\"code\":2065}", "1.5", "0x10", "٣٢", "２０６５", "İ", "ß", "ŉ", "\uFDFA");

	private static final List<String> UNITS = List.of("a", "1", "设", "(", "é", "💩", "ا", "ก", "त्", "é", "aBcD",
			"2065 ", "2065,", "code=9999\n", "device ", "设备", "\\", "\"", "%", "&", "=", "-", "/", ".", "\uFDFA",
			"\u200b");

	private HostileText() {
	}

	static Arbitrary<String> values() {
		return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.of(MEANINGFUL)), Tuple.of(4, Arbitraries.of(HARMFUL)),
				Tuple.of(2, Arbitraries.strings().ofMaxLength(40)), Tuple.of(2, repeated()));
	}

	/** A value that Faultbook understands, encoded for a URL. */
	static Arbitrary<String> meaningfulInUrl() {
		return Arbitraries.of(MEANINGFUL).map((value) -> percentEncoded(value));
	}

	/** A unit, repeated up to the limit. */
	private static Arbitrary<String> repeated() {
		Arbitrary<Integer> lengths = Arbitraries.integers()
			.between(1, MAX_LENGTH)
			.withDistribution(RandomDistribution.uniform());
		return Combinators.combine(Arbitraries.of(UNITS), Arbitraries.oneOf(lengths, Arbitraries.just(MAX_LENGTH)))
			.as((unit, length) -> unit.repeat(length).substring(0, length));
	}

	/** A text in a URL, usually encoded correctly. */
	static Arbitrary<String> inUrl() {
		return values()
			.flatMap((value) -> Arbitraries.frequencyOf(Tuple.of(60, Arbitraries.just(percentEncoded(value))),
					Tuple.of(1, Arbitraries.just(inOneLine(value))),
					Tuple.of(1, Arbitraries.just(percentEncoded(value, Charset.forName("GBK")))),
					Tuple.of(1, Arbitraries.of("%", "%zz", "%e8%ae", "%C0%AF", "%ED%A0%80", "%ff", "%u8bbe", "%00")
						.map((broken) -> percentEncoded(value) + broken))));
	}

	/** A text in a header, without line breaks. */
	static Arbitrary<String> inHeader() {
		return values().map(HostileText::inOneLine);
	}

	private static String inOneLine(String text) {
		return toByteChars(text, StandardCharsets.UTF_8).replace('\n', ' ').replace('\r', ' ');
	}

	/**
	 * Encode a text into one character per byte, which is how {@link RawHttp} sends
	 * requests.
	 */
	static String toByteChars(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	static String percentEncoded(String text) {
		return percentEncoded(text, StandardCharsets.UTF_8);
	}

	private static String percentEncoded(String text, Charset charset) {
		StringBuilder encoded = new StringBuilder();
		for (byte octet : text.getBytes(charset)) {
			boolean plain = (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z') || octet == '-';
			encoded.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet));
		}
		return encoded.toString();
	}

}
