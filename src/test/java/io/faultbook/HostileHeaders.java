package io.faultbook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generates the header lines of a request. */
final class HostileHeaders {

	/** Must not appear in any response, regardless of which header it was sent in. */
	static final String SECRET = "s3cr3t-0f-a-r3qu3st";

	static final String EDITOR_CREDENTIALS = basic("editor:" + FaultbookClient.PASSWORD);

	/** Placeholders for the cookies and the CSRF token of a signed-in editor. */
	static final String COOKIES = "{cookies}";

	static final String TOKEN = "{token}";

	private static final List<String> MEDIA_TYPES = List.of("*/*", "text/html", "application/json", "text/plain",
			"text/csv", "text/markdown", "application/problem+json", "text/*", "application/xml", "image/png", "a/b",
			"text/event-stream", "application/xhtml+xml", "text/html;level=1",
			"application/vnd.openxmlformats-officedocument.spreadsheetml");

	private static final List<String> WEIGHTS = List.of("", "", "", ";q=0", ";q=0.5", ";q=1", ";q=x", ";q=2",
			"; q = 0.001", ";q=0.0001", ";q=", ";charset=\"", ";a=b");

	private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh_CN", "zh-Hans-SG", "zh-HK", "*", "de",
			"ja", "x-private", "i-klingon", "a-DE-1901-1901", "en-a-bbb-x-a-ccc", "-", "root", "und", "中文",
			"en-u-ca-buddhist", "de-CH-1996", "sl-rozaj-biske-1994", "a".repeat(100));

	private static final List<String> ETAGS = List.of("\"0\"", "W/\"0\"", "\"0-gzip\"", "*", "0", "\"1\"", "\"\"", "\"",
			"\"a\", \"b", "W/\"*\"", "\"2147483648\"", "\"-1\"", "*, \"0\"", "\"" + "a".repeat(3_000) + "\"");

	private static final List<String> OTHER_HEADERS = List.of("Origin: https://evil.example", "Origin: null",
			"Access-Control-Request-Method: GET", "Access-Control-Request-Headers: traceparent, x-api-key",
			"X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https, http", "X-Forwarded-Port: 99999999",
			"X-Forwarded-Prefix: /evil", "X-Forwarded-For: 1.2.3.4, [::1]:x",
			"Forwarded: for=\"[::1]\";host=evil.example", "Range: bytes=0-99999999999", "Range: bytes=-1,0-0,5-2",
			"If-Range: \"0\"", "Expect: 100-continue", "Expect: brew", "If-Modified-Since: Thu, 99 Foo 2018",
			"If-Modified-Since: Sat, 01 Jan 2050 00:00:00 GMT", "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
			"Accept-Encoding: gzip", "Accept-Encoding: br;q=1, *;q=0", "Accept-Charset: utf-16", "Upgrade: h2c",
			"Upgrade: websocket", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /admin",
			"X-Requested-With: XMLHttpRequest", "Sec-Fetch-Site: cross-site", "Referer: https://evil.example",
			"traceparent: 00-x", "traceparent: 00-" + "1".repeat(32) + "-" + "1".repeat(16) + "-01",
			"baggage: " + "a=b,".repeat(400), "Max-Forwards: 0", "Cache-Control: no-cache", "Keep-Alive: x",
			"TE: trailers", "Prefer: return=minimal");

	private static final List<String> HOSTS = List.of("Host: localhost", "Host: evil.example:99", "Host: [::1]",
			"Host: a:b:c", "Host:", "X-No-Host: x", "Host: a\r\nHost: b", "Host: " + "a".repeat(300));

	private static final List<String> SECRET_HEADERS = List.of("Authorization: Bearer " + SECRET,
			"Authorization: Basic " + basic("unknown:" + SECRET), "Authorization: Basic !!!!",
			"Authorization: " + SECRET, "Authorization: Digest username=\"" + SECRET + "\"",
			"Cookie: faultbook-console=" + SECRET, "Cookie: faultbook-csrf=" + SECRET + "; a=\"b",
			"Cookie: " + ("a=" + SECRET + "; ").repeat(100), "Cookie: =;;==\u00ff", "X-Api-Key: " + SECRET,
			"Proxy-Authorization: Basic " + SECRET, "X-CSRF-TOKEN: " + SECRET);

	private HostileHeaders() {
	}

	static String basic(String pair) {
		return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Generate the headers of a request to a route.
	 * @param forEditors whether the route is for editors, so that their credentials are
	 * added
	 */
	static Arbitrary<List<String>> forRoute(boolean forEditors) {
		Arbitrary<String> credentials = forEditors ? Arbitraries.of("Authorization: Basic " + EDITOR_CREDENTIALS,
				"Cookie: " + COOKIES, "Cookie: " + COOKIES + "\r\nX-CSRF-TOKEN: " + TOKEN)
				: Arbitraries.of(SECRET_HEADERS);
		Arbitrary<String> host = Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.just("Host: localhost")),
				Tuple.of(1, Arbitraries.of(HOSTS)));
		Arbitrary<List<String>> first = Combinators.combine(host, credentials).as(List::of);
		return Combinators
			.combine(Arbitraries.frequencyOf(Tuple.of(2, first), Tuple.of(1, host.map(List::of))),
					headers().list().ofMaxSize(6))
			.as((lines, others) -> IntStream.range(0, lines.size() + others.size())
				.mapToObj((i) -> (i < lines.size()) ? lines.get(i) : others.get(i - lines.size()))
				.toList());
	}

	private static Arbitrary<String> headers() {
		return Arbitraries.frequencyOf(Tuple.of(6, weighted(MEDIA_TYPES).map((types) -> "Accept: " + types)),
				Tuple.of(4, weighted(LANGUAGES).map((languages) -> "Accept-Language: " + languages)),
				Tuple.of(1, manyLanguages()),
				Tuple.of(4,
						Combinators.combine(Arbitraries.of("If-Match: ", "If-None-Match: "), Arbitraries.of(ETAGS))
							.as(String::concat)),
				Tuple.of(6, Arbitraries.of(OTHER_HEADERS)), Tuple.of(2, Arbitraries.of(SECRET_HEADERS)),
				Tuple.of(2, Combinators.combine(
						Arbitraries.of("Accept: ", "Accept-Language: ", "If-None-Match: ", "If-Match: ", "Origin: ",
								"Cookie: ", "X-Forwarded-For: ", "X-Forwarded-Prefix: ", "Range: ", "X-Unknown: "),
						HostileText.inHeader())
					.as(String::concat)));
	}

	private static Arbitrary<String> weighted(List<String> choices) {
		return Combinators.combine(Arbitraries.of(choices), Arbitraries.of(WEIGHTS))
			.as((choice, weight) -> HostileText.toByteChars(choice + weight, StandardCharsets.UTF_8))
			.list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map((list) -> String.join(",", list));
	}

	private static Arbitrary<String> manyLanguages() {
		return Arbitraries.integers()
			.between(1, 26 * 26)
			.withDistribution(RandomDistribution.uniform())
			.map((count) -> IntStream.range(0, count)
				.mapToObj((i) -> String.format(Locale.ROOT, "%c%c", 'a' + i / 26, 'a' + i % 26))
				.collect(Collectors.joining(",", "Accept-Language: ", "")));
	}

}
