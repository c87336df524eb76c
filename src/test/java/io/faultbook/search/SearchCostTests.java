package io.faultbook.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.TestCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searches with expensive texts of up to 4,000 characters. The limit applies to an index
 * of 100,000 codes, which is measured manually (docs/decisions/0031-search-cost.md). This
 * test uses a fifth of the codes and measures CPU time, so it fails only if a search
 * becomes about ten times as expensive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostTests {

	private static final int CODES = 20_000;

	private static final int MAX_LENGTH = 4_000;

	private static final long CPU_TIME_LIMIT = Duration.ofMillis(200).toNanos();

	private static final String HAN = "设备不在线请检查网络连接并重试操作失败参数错误用户未登录权限不足绑定解绑序列号无效通道配置云存储服务";

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final SearchIndex index = index();

	private static SearchIndex index() {
		List<SearchDocument> documents = IntStream.range(0, CODES).mapToObj(SearchCostTests::document).toList();
		return new SearchIndexFactory().index(documents.stream(), TestDocuments.byId(documents));
	}

	private static SearchDocument document(int number) {
		String english = "The device " + word(number % 700) + " of the account is " + word(number / 7 % 900) + " "
				+ word(number / 3 % 2_000);
		String chinese = "设备" + han(number, 12) + "，请" + han(number * 31, 20) + "。";
		return new SearchDocument(TestCodes.id(Integer.toString(10_000 + number)), List.of(), "category", null,
				List.of(), List.of("device " + word(number % 1_500)), null,
				Map.of(Locale.ENGLISH, new SearchDocument.Text(english, "Check the device and " + english),
						Locale.SIMPLIFIED_CHINESE, new SearchDocument.Text(chinese, han(number * 17, 30))));
	}

	private static String word(int number) {
		return "word" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676 % 26);
	}

	private static String han(int seed, int length) {
		return IntStream.range(0, length)
			.mapToObj((i) -> HAN.substring((seed * 7 + i * (seed % 5 + 1)) % HAN.length()).substring(0, 1))
			.collect(Collectors.joining());
	}

	private static String repeat(IntFunction<String> part) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; text.length() + part.apply(i).length() <= MAX_LENGTH; i++) {
			text.append(part.apply(i));
		}
		return text.toString();
	}

	static Stream<String> expensiveTexts() {
		return Stream.of("device", "d", "de", "w", "1", "设备", "设", repeat((i) -> "设备"), repeat((i) -> "设备 "),
				repeat((i) -> han(i, 4)), repeat((i) -> han(i, 4) + " "), repeat((i) -> (char) ('a' + i % 26) + " "),
				repeat((i) -> i % 10 + " "), repeat((i) -> (200_000 + i) + " "),
				repeat((i) -> "code=" + (200_000 + i) + " x "), repeat((i) -> "code: " + (9_000_000 + i) + "; "),
				repeat((i) -> word(i) + " "), repeat((i) -> "device "), repeat((i) -> word(i).replace('w', 'q') + " "),
				"zzzzzzzz device account " + word(1) + " devixe acount",
				IntStream.range(0, 11)
					.mapToObj((i) -> word(i * 50).replace("or", "ro"))
					.collect(Collectors.joining(" ")),
				IntStream.range(0, 40).mapToObj((i) -> word(i * 50)).collect(Collectors.joining(" ")),
				repeat((i) -> "deviceAccount" + word(i % 20) + "X "), repeat((i) -> "aBcDeFgH".repeat(31) + " "),
				repeat((i) -> "%25"), repeat((i) -> "http://a/" + i + " "), repeat((i) -> "("), repeat((i) -> "\uFDFA"),
				repeat((i) -> "the device of account is and "), "code=" + "1a".repeat(32) + " code=" + "12".repeat(32));
	}

	@ParameterizedTest
	@MethodSource("expensiveTexts")
	void largestPageStaysWithinTheLimit(String text) {
		SearchRequest request = new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 200, true);
		assertThat(minCpuTime(() -> this.index.search(request))).as(text).isLessThan(CPU_TIME_LIMIT);
	}

	@Test
	void lastPageStaysWithinTheLimit() {
		SearchRequest request = new SearchRequest("device", Locale.ENGLISH, SearchFilter.NONE, CODES - 200, 200, true);
		assertThat(minCpuTime(() -> this.index.search(request))).isLessThan(CPU_TIME_LIMIT);
	}

	@Test
	void allHitsWithoutMatchesStayWithinTheLimit() {
		SearchRequest request = new SearchRequest("device", Locale.ENGLISH, SearchFilter.NONE, 0, Integer.MAX_VALUE,
				false);
		assertThat(this.index.search(request).hits()).hasSize(CODES);
		assertThat(minCpuTime(() -> this.index.search(request))).isLessThan(CPU_TIME_LIMIT);
	}

	@ParameterizedTest
	@MethodSource("expensiveTexts")
	void nearestCodesStayWithinTheLimit(String text) {
		assertThat(minCpuTime(() -> this.index.nearestCodes(text, Set.of(), 5))).as(text).isLessThan(CPU_TIME_LIMIT);
	}

	/**
	 * Return the minimum of several runs: the first ones run before JIT compilation, and
	 * others may include garbage collection.
	 */
	private static long minCpuTime(Runnable search) {
		long min = Long.MAX_VALUE;
		for (int i = 0; i < 8 && min >= CPU_TIME_LIMIT / 2; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			search.run();
			min = Math.min(min, THREADS.getCurrentThreadCpuTime() - start);
		}
		return min;
	}

}
