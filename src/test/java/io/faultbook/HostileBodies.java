package io.faultbook;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates request bodies, with the headers that describe them. */
final class HostileBodies {

	private static final List<String> JSON = List.of("{\"description\":\"%s\",\"remediation\":null}",
			"{\"description\":\"x\",\"remediation\":\"1. %s\\n2. [a](/codes/2062)\",\"note\":\"%s\"}",
			"{\"message\":\"%s\",\"category\":\"network\"}", "{\"revision\":0,\"note\":\"%s\"}", "{\"note\":\"%s\"}");

	private static final List<String> INVALID_JSON = List.of("", "{", "{}", "[]", "null", "\"\"", "1e99999", "NaN",
			"{\"a\":}", "{\"description\":1,\"remediation\":true}",
			"{\"description\":\"a\",\"description\":\"b\",\"remediation\":null}",
			"{\"description\":\"\\ud800\",\"remediation\":null}",
			"{\"description\":\"\\u0000\",\"remediation\":\"\\u200b\"}", "[".repeat(20_000), "{\"a\":".repeat(5_000),
			"{\"revision\":1e999}", "{\"revision\":99999999999999999999}", "{\"revision\":" + "9".repeat(2_000) + "}",
			"/* c */ {}", "{\"description\":null,\"remediation\":null}", "{}{}");

	private static final List<String> FORMS = List.of("a=%%zz", "=&&=", "a", "&".repeat(2_000), "a=b&".repeat(1_500),
			"_csrf=%%", "revision=x&description=&remediation=&_csrf=" + HostileHeaders.TOKEN,
			"revision=0&description=%s&remediation=%s&_csrf=" + HostileHeaders.TOKEN,
			"revision=0&to=1&action=preview&description=%s&remediation=&_csrf=" + HostileHeaders.TOKEN,
			"code=%s&message=%s&category=network&description=%s&remediation=&_csrf=" + HostileHeaders.TOKEN,
			"code=9998&_csrf=" + HostileHeaders.TOKEN, "search=%s", "lang=%s",
			"username=unknown&password=" + HostileHeaders.SECRET + "&_csrf=" + HostileHeaders.TOKEN);

	private static final List<String> MULTIPART = List.of("", "--b", "--b\r\n", "--b\r\n\r\n", "--b--\r\n",
			"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n%s\r\n--b--\r\n",
			"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n%s",
			"--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"%s\"\r\n\r\nx\r\n--b--\r\n",
			"--b\r\nContent-Disposition: form-data\r\n\r\n%s\r\n--b--\r\n",
			"--b\r\nX: " + "a".repeat(20_000) + "\r\n\r\nx\r\n--b--\r\n",
			"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(200) + "--b--\r\n");

	private static final List<String> TYPES = List.of("application/json", "application/json", "application/json",
			"application/json; charset=utf-16", "application/json; charset=nonsense", "application/json; charset=\"",
			"application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=gbk",
			"application/x-www-form-urlencoded; charset=nonsense", "multipart/form-data",
			"multipart/form-data; boundary=b", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"b",
			"multipart/mixed; boundary=b", "text/plain", "*/*", "json", "", "application/problem+json",
			"application/" + "x".repeat(3_000));

	/**
	 * All of them say where the body ends, because a server needn't respond to half a
	 * request.
	 */
	private static final List<String> FRAMINGS = List.of("Content-Length: 1", "Content-Length: -1", "Content-Length: x",
			"Content-Length: %1$d\r\nContent-Length: 1", "Content-Length: %1$d\r\nTransfer-Encoding: chunked",
			"Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: brew",
			"X-No-Length: x", "Content-Length: %1$d\r\nContent-Encoding: gzip",
			"Content-Length: %1$d\r\nContent-Encoding: br");

	private HostileBodies() {
	}

	/** A request body and the headers that describe it. */
	record Body(List<String> headers, String content) {

		static final Body NONE = new Body(List.of(), "");

		Body {
			headers = List.copyOf(headers);
		}

	}

	static Arbitrary<Body> forWrites() {
		return Arbitraries.frequencyOf(Tuple.of(1, withoutBody()), Tuple.of(5, withBody()));
	}

	static Arbitrary<Body> forReads() {
		return Arbitraries.frequencyOf(Tuple.of(5, withoutBody()), Tuple.of(1, withBody()));
	}

	private static Arbitrary<Body> withoutBody() {
		return Arbitraries.just(Body.NONE);
	}

	private static Arbitrary<Body> withBody() {
		Arbitrary<Body> any = Combinators
			.combine(Arbitraries.of(TYPES), Arbitraries.oneOf(json(), forms(), multipart(), tooLong()))
			.flatAs(HostileBodies::framed);
		return Arbitraries.oneOf(json().flatMap((body) -> framed("application/json", body)),
				forms().flatMap((body) -> framed("application/x-www-form-urlencoded", body)),
				multipart().flatMap((body) -> framed("multipart/form-data; boundary=b", body)), any);
	}

	private static Arbitrary<String> json() {
		Arbitrary<String> valid = filled(JSON, HostileText.values().map(HostileBodies::inJson));
		Arbitrary<String> odd = valid.flatMap((body) -> Arbitraries.of("\ufeff" + body, body + body, '\0' + body,
				body.substring(0, body.length() / 2), ' ' + body + '\n'));
		Arbitrary<String> anyText = Arbitraries.oneOf(valid, odd, Arbitraries.of(INVALID_JSON));
		return Combinators.combine(anyText, Arbitraries.of("UTF-8", "UTF-8", "UTF-8", "UTF-16", "GBK", "ISO-8859-1"))
			.as((body, charset) -> HostileText.toByteChars(body, Charset.forName(charset)));
	}

	private static String inJson(String value) {
		StringBuilder escaped = new StringBuilder();
		value.chars()
			.forEach((c) -> escaped.append((c < ' ' || c == '"' || c == '\\') ? String.format(Locale.ROOT, "\\u%04x", c)
					: String.valueOf((char) c)));
		return escaped.toString();
	}

	private static Arbitrary<String> forms() {
		return filled(FORMS, HostileText.inUrl());
	}

	private static Arbitrary<String> multipart() {
		return filled(MULTIPART, HostileText.inHeader());
	}

	private static Arbitrary<String> tooLong() {
		return Arbitraries.of(" ", "[", "a=b&").map((unit) -> unit.repeat(300 * 1024 / unit.length()));
	}

	/** Put one value into all placeholders of a template. */
	private static Arbitrary<String> filled(List<String> templates, Arbitrary<String> values) {
		return Combinators.combine(Arbitraries.of(templates), values)
			.as((template, value) -> template.replace("%%", "%").replace("%s", value));
	}

	private static Arbitrary<Body> framed(String type, String body) {
		return Arbitraries
			.frequencyOf(Tuple.of(4, Arbitraries.just("Content-Length: %1$d")), Tuple.of(1, Arbitraries.of(FRAMINGS)))
			.flatMap((framing) -> {
				String length = String.format(Locale.ROOT, framing, body.length());
				Arbitrary<String> content = framing.contains("chunked") ? chunks(body) : Arbitraries.just(body);
				return content.map((bytes) -> new Body(List.of("Content-Type: " + type, length), bytes));
			});
	}

	private static Arbitrary<String> chunks(String body) {
		String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
		return Arbitraries.of(chunk + "0\r\n\r\n", chunk + "0\r\n\r\n", "zz\r\n{}\r\n0\r\n\r\n",
				"ffffffffffffffff\r\n{}\r\n0\r\n\r\n", "2{}\r\n0\r\n\r\n",
				chunk + "0\r\nX-Trailer: " + "a".repeat(9_000) + "\r\n\r\n",
				"2;" + "a".repeat(9_000) + "\r\n{}\r\n0\r\n\r\n");
	}

}
