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
 * Checks that nothing of a request stays in memory. Each request has something new, and
 * as long as possible, in a place that a cache could have as its key. Caches that
 * requests can fill must be bounded in bytes; docs/decisions/0032-bounded-memory.md lists
 * them.
 */
class HostileMemoryTests {

	private static final Logger log = LoggerFactory.getLogger(HostileMemoryTests.class);

	private static final int WARM_UP = 10;

	private static final int REQUESTS = 100;

	/** What one kind says in all is several times as much. */
	private static final long ALLOWED = 2_000_000;

	private static FaultbookProcess faultbook;

	/** After the kind before. */
	private static long live;

	@BeforeAll
	static void start(@TempDir Path directory) throws IOException {
		faultbook = FaultbookProcess.start(directory);
		kinds().forEach((kind) -> send(kind, 0, WARM_UP));
		live = faultbook.liveBytes();
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	/**
	 * One of many requests.
	 *
	 * @param fields names and values, in turn
	 */
	private record Request(String path, List<String> fields) {

		static Request of(String path, String... fields) {
			return new Request(path, List.of(fields));
		}

	}

	/**
	 * A kind of requests.
	 *
	 * @param make makes the one with a number, unlike all others
	 */
	private record Kind(String name, IntFunction<Request> make) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Kind> kinds() {
		return Stream.of(new Kind("words of ten searches", (n) -> Request.of("/codes?search=" + words(n))),
				new Kind("longest search", (n) -> Request.of("/codes?search=" + han(n))),
				new Kind("languages of a header", (n) -> Request.of("/codes/2062", "Accept-Language", languages(n))),
				new Kind("languages of a list", (n) -> Request.of("/codes?size=1", "Accept-Language", languages(n))),
				new Kind("language parameter", (n) -> Request.of("/codes/2062?lang=" + languages(n))),
				new Kind("media types", (n) -> Request.of("/codes/2062", "Accept", mediaTypes(n))),
				new Kind("media types of a list", (n) -> Request.of("/codes?size=1", "Accept", mediaTypes(n))),
				new Kind("unknown codes", (n) -> Request.of("/codes/" + unique(n, 30_000))),
				new Kind("unknown codes in bulk", (n) -> Request.of("/codes?code=" + codes(n))),
				new Kind("unknown codes on pages",
						(n) -> Request.of("/codes/" + unique(n, 30_000), "Accept", "text/html")),
				new Kind("unknown paths", (n) -> Request.of("/" + unique(n, 40_000))),
				new Kind("unknown assets", (n) -> Request.of("/assets/" + unique(n, 40_000) + ".css")),
				new Kind("unknown parameters", (n) -> Request.of("/codes?" + unique(n, 40_000) + "=1")),
				new Kind("categories", (n) -> Request.of("/codes?category=" + unique(n, 40_000))),
				new Kind("pages of the console",
						(n) -> Request.of("/console/codes/" + unique(n, 30_000), "Accept", "text/html")),
				new Kind("sign-in",
						(n) -> Request.of("/console/sign-in?to=" + unique(n, 30_000), "Accept", "text/html")),
				new Kind("cookies",
						(n) -> Request.of("/console/sign-in", "Cookie",
								"faultbook-console=" + unique(n, 20_000) + "; faultbook-csrf=" + unique(n, 20_000))),
				new Kind("user names", (n) -> Request.of("/admin/codes", "Authorization", "Basic " + basic(n))),
				new Kind("tokens", (n) -> Request.of("/admin/codes", "Authorization", "Bearer " + unique(n, 30_000))),
				new Kind("forwarded",
						(n) -> Request.of("/codes/2062", "X-Forwarded-For", unique(n, 20_000), "X-Forwarded-Prefix",
								"/" + unique(n, 20_000))),
				new Kind("entity tags",
						(n) -> Request.of("/codes?size=1", "If-None-Match", '"' + unique(n, 40_000) + '"')),
				new Kind("origins", (n) -> Request.of("/codes/2062", "Origin", "http://" + unique(n, 40_000))),
				new Kind("encodings", (n) -> Request.of("/codes?size=50", "Accept-Encoding", unique(n, 40_000))));
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void nothingThatPeopleSendStays(Kind kind) throws IOException {
		send(kind, WARM_UP, REQUESTS);
		long grown = faultbook.liveBytes() - live;
		live += grown;
		log.info("{}: {} bytes more live after {} requests", kind, grown, REQUESTS);
		assertThat(grown).as(kind.name()).isLessThan(ALLOWED);
	}

	private static void send(Kind kind, int first, int count) {
		for (int i = first; i < first + count; i++) {
			Request request = kind.make().apply(i);
			int status = faultbook.send("GET", request.path(), null, request.fields().toArray(String[]::new))
				.statusCode();
			assertThat(status).as(kind.name()).isLessThan(500);
		}
	}

	private static String unique(int number, int length) {
		return "z" + number + "q".repeat(length);
	}

	/**
	 * Each of 255 letters in alternating case is 128 words, and takes 17 KB in the index.
	 */
	private static String words(int number) {
		return IntStream.range(number * 10, number * 10 + 10)
			.mapToObj(HostileMemoryTests::word)
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

	private static String han(int number) {
		return IntStream.range(0, 4_000)
			.mapToObj((i) -> "%%E%X%%%X%%%X".formatted(5 + (number + i) % 4, 128 + i % 64, 128 + (number / 4 + i) % 64))
			.collect(Collectors.joining());
	}

	/** As many as are read of one header. */
	private static String languages(int number) {
		return IntStream.range(0, 100)
			.mapToObj((i) -> "qaa-x-a" + (number * 100 + i) + "-bbbbbbbb".repeat(8))
			.collect(Collectors.joining(","));
	}

	private static String mediaTypes(int number) {
		return "application/" + unique(number, 30_000) + ", application/" + unique(number, 250) + ", */*";
	}

	private static String codes(int number) {
		return IntStream.range(0, 200)
			.mapToObj((i) -> "E" + number + "x" + i + "y".repeat(50))
			.collect(Collectors.joining(","));
	}

	private static String basic(int number) {
		return Base64.getEncoder().encodeToString((unique(number, 30_000) + ":x").getBytes(StandardCharsets.UTF_8));
	}

}
