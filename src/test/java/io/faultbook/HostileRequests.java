package io.faultbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes up requests that mean harm, on all routes. */
final class HostileRequests {

	private static final List<String> PATHS = List.of("/codes", "/codes/2065", "/codes/{}", "/categories", "/problems",
			"/problems/{}", "/{}", "/v3/api-docs", "/codes/2065/{}", "/error", "/swagger-ui/{}", "/codes/", "/");

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS",
			"POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "get");

	private static final List<String> PARAMETERS = List.of("search", "search", "search", "code", "category", "page",
			"size", "lang", "format", "sort", "");

	private static final List<String> FIELDS = List.of("Accept", "Accept-Language", "If-None-Match",
			"If-Modified-Since", "Range", "Content-Type", "Cookie", "Origin", "Access-Control-Request-Method",
			"X-Forwarded-For", "X-Forwarded-Prefix", "Forwarded", "Accept-Encoding", "X-HTTP-Method-Override",
			"Authorization", "X-Original-URL");

	private static final List<String> VALUES = List.of("", " ", "2065", "-1", "0", "99999999999999999999", "1e9", "NaN",
			"null", "true", "*", "*/*;q=x", "a/b", "text/html", "text/plain;q=0",
			"application/json;q=0, text/csv;q=0.001", "zh-CN", "zh;q=2", "*;q=0", "en;q=0,zh;q=0,*;q=0", "x-private",
			"a-DE-1901-1901", "..", "../../../etc/passwd", "%2e%2e%2f", "%00", "%", "%zz", "%ff%fe", "%C0%AF",
			"\u00ff\u00fe", "' OR 1=1 --", "1; DROP TABLE error_code", "<script>alert(1)</script>",
			"\"><img src=x onerror=alert(1)>", "${jndi:ldap://127.0.0.1/x}", "#{7*7}", "{{7*7}}", "*:*",
			"code:[0 TO 9]", "(a OR b) AND NOT c", "a~2 b^4", "\\", "\\u0000", "+-&|!(){}[]^\"~*?:\\/",
			"%E8%AE%BE%E5%A4%87", "%E9%94%99%E8%AF%AF%E7%A0%81%EF%BC%9A2065", "%F0%9F%92%A9", "%ED%A0%80",
			"%E2%80%AE2065", "%0d%0aSet-Cookie:a=b", "W/\"*\"", "\"a\", \"b", "bytes=0-99999999999", "Thu, 99 Foo 2018",
			"&&&&", "=", ";;", "[]", "{\"code\":{\"code\":{\"code\":2065}}}", "2065,2062,,,28601",
			"(((((((((((((((((((", "aaaa~~~~", "Basic !!!!", "chunked", "100-continue");

	private final Random random;

	HostileRequests(Random random) {
		this.random = random;
	}

	String next() {
		StringBuilder request = new StringBuilder(any(METHODS)).append(' ')
			.append(path())
			.append(query())
			.append(" HTTP/1.1");
		line(request, "Host: localhost");
		line(request, "Connection: close");
		for (int i = this.random.nextInt(4); i > 0; i--) {
			line(request, any(FIELDS) + ": " + value());
		}
		return request.append("\r\n\r\n").toString();
	}

	private String path() {
		return any(PATHS).replace("{}", inUrl(value()));
	}

	private String query() {
		int count = this.random.nextInt(4);
		return (count == 0) ? ""
				: '?' + this.random.ints(count)
					.mapToObj((i) -> any(PARAMETERS) + '=' + inUrl(value()))
					.collect(Collectors.joining("&"));
	}

	/** Mostly what gets past the container, encoded; else as it is. */
	private String inUrl(String value) {
		if (this.random.nextInt(5) == 0 || value.startsWith("%")) {
			return value.replace(" ", "+");
		}
		StringBuilder encoded = new StringBuilder();
		for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z');
			encoded.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet));
		}
		return encoded.toString();
	}

	private String value() {
		String value = any(VALUES);
		return switch (this.random.nextInt(8)) {
			case 0 -> value.repeat(1 + this.random.nextInt(60));
			case 1 -> value + any(VALUES);
			case 2 -> any(VALUES) + ' ' + value + '\t' + any(VALUES);
			case 3 -> this.random.ints(this.random.nextInt(40), 0x20, 0x100)
				.mapToObj((c) -> String.valueOf((char) c))
				.collect(Collectors.joining());
			default -> value;
		};
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private static void line(StringBuilder request, String line) {
		request.append("\r\n").append(line);
	}

}
