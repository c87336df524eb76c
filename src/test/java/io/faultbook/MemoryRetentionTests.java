package io.faultbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Verifies that Faultbook keeps nothing that clients send. Each request of a kind carries
 * a new value, as long as possible, in a place that a cache might use as its key. Caches
 * that requests can fill must be bounded in bytes; docs/decisions lists them.
 */
class MemoryRetentionTests {

	private static final Logger log = LoggerFactory.getLogger(MemoryRetentionTests.class);

	private static final int WARM_UP = 10;

	private static final int REQUESTS = 100;

	/** In bytes. The requests of one kind carry several times as much. */
	private static final long MAX_GROWTH = 2_000_000;

	private static FaultbookProcess faultbook;

	/** Live bytes after the previous kind. */
	private static long liveBytes;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		faultbook = FaultbookProcess.start(directory);
		kinds().forEach((kind) -> send(kind, 0, WARM_UP));
		liveBytes = faultbook.liveBytes();
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	/**
	 * A request.
	 *
	 * @param headers alternating names and values
	 */
	private record Request(String path, List<String> headers) {

		static Request of(String path, String... headers) {
			return new Request(path, List.of(headers));
		}

	}

	/**
	 * A kind of requests.
	 *
	 * @param request creates the request with a given number, different from all others
	 */
	private record Kind(String name, IntFunction<Request> request) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Kind> kinds() {
		return Stream.of(new Kind("searches of ten words", (n) -> Request.of("/codes?search=" + words(n))),
				new Kind("searches of maximum length", (n) -> Request.of("/codes?search=" + chineseText(n))),
				new Kind("Accept-Language header", (n) -> Request.of("/codes/2062", "Accept-Language", languages(n))),
				new Kind("Accept-Language header of lists",
						(n) -> Request.of("/codes?size=1", "Accept-Language", languages(n))),
				new Kind("language parameter", (n) -> Request.of("/codes/2062?lang=" + languages(n))),
				new Kind("Accept header", (n) -> Request.of("/codes/2062", "Accept", mediaTypes(n))),
				new Kind("Accept header of lists", (n) -> Request.of("/codes?size=1", "Accept", mediaTypes(n))),
				new Kind("unknown codes", (n) -> Request.of("/codes/" + value(n, 30_000))),
				new Kind("unknown codes in bulk", (n) -> Request.of("/codes?code=" + codes(n))),
				new Kind("unknown codes on pages",
						(n) -> Request.of("/codes/" + value(n, 30_000), "Accept", "text/html")),
				new Kind("unknown paths", (n) -> Request.of("/" + value(n, 40_000))),
				new Kind("unknown assets", (n) -> Request.of("/assets/" + value(n, 40_000) + ".css")),
				new Kind("unknown parameters", (n) -> Request.of("/codes?" + value(n, 40_000) + "=1")),
				new Kind("categories", (n) -> Request.of("/codes?category=" + value(n, 40_000))),
				new Kind("console pages",
						(n) -> Request.of("/console/codes/" + value(n, 30_000), "Accept", "text/html")),
				new Kind("sign-in",
						(n) -> Request.of("/console/sign-in?to=" + value(n, 30_000), "Accept", "text/html")),
				new Kind("cookies",
						(n) -> Request.of("/console/sign-in", "Cookie",
								"faultbook-console=" + value(n, 20_000) + "; faultbook-csrf=" + value(n, 20_000))),
				new Kind("user names", (n) -> Request.of("/admin/codes", "Authorization", "Basic " + credentials(n))),
				new Kind("tokens", (n) -> Request.of("/admin/codes", "Authorization", "Bearer " + value(n, 30_000))),
				new Kind("forwarded headers",
						(n) -> Request.of("/codes/2062", "X-Forwarded-For", value(n, 20_000), "X-Forwarded-Prefix",
								"/" + value(n, 20_000))),
				new Kind("entity tags",
						(n) -> Request.of("/codes?size=1", "If-None-Match", '"' + value(n, 40_000) + '"')),
				new Kind("origins", (n) -> Request.of("/codes/2062", "Origin", "http://" + value(n, 40_000))),
				new Kind("encodings", (n) -> Request.of("/codes?size=50", "Accept-Encoding", value(n, 40_000))));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void requestDataIsNotRetained(Kind kind) throws IOException {
		send(kind, WARM_UP, REQUESTS);
		long growth = faultbook.liveBytes() - liveBytes;
		liveBytes += growth;
		log.info("{}: the live heap grew by {} bytes after {} requests", kind, growth, REQUESTS);
		assertThat(growth).as(kind.name()).isLessThan(MAX_GROWTH);
	}

	private static void send(Kind kind, int first, int count) {
		for (int i = first; i < first + count; i++) {
			Request request = kind.request().apply(i);
			int status = faultbook.send("GET", request.path(), null, request.headers().toArray(String[]::new))
				.statusCode();
			assertThat(status).as(kind.name()).isLessThan(500);
		}
	}

	private static String value(int number, int length) {
		return "z" + number + "q".repeat(length);
	}

	/**
	 * A word of 255 letters in alternating case is 128 terms, and takes 17 KB in the
	 * index.
	 */
	private static String words(int number) {
		return IntStream.range(number * 10, number * 10 + 10)
			.mapToObj(MemoryRetentionTests::word)
			.collect(Collectors.joining("+"));
	}

	private static String word(int number) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 255; i++) {
			char letter = (char) ('a' + (number >> (i % 16)) % 2 + 2 * (i % 5));
			word.append((i % 2 == 0) ? letter : Character.toUpperCase(letter));
		}
		return word.toString();
	}

	private static String chineseText(int number) {
		return IntStream.range(0, 4_000)
			.mapToObj((i) -> "%%E%X%%%X%%%X".formatted(5 + (number + i) % 4, 128 + i % 64, 128 + (number / 4 + i) % 64))
			.collect(Collectors.joining());
	}

	/** As many languages as Faultbook reads from one header. */
	private static String languages(int number) {
		return IntStream.range(0, 100)
			.mapToObj((i) -> "qaa-x-a" + (number * 100 + i) + "-bbbbbbbb".repeat(8))
			.collect(Collectors.joining(","));
	}

	private static String mediaTypes(int number) {
		return "application/" + value(number, 30_000) + ", application/" + value(number, 250) + ", */*";
	}

	private static String codes(int number) {
		return IntStream.range(0, 200)
			.mapToObj((i) -> "E" + number + "x" + i + "y".repeat(50))
			.collect(Collectors.joining(","));
	}

	private static String credentials(int number) {
		return Base64.getEncoder().encodeToString((value(number, 30_000) + ":x").getBytes(StandardCharsets.UTF_8));
	}

}
