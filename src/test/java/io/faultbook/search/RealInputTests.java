package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.faultbook.snapshot.SnapshotHolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many texts from public bug reports get an honest answer. The header of each
 * resource explains its expectations. The search was tuned with {@code real-tuned.tsv}
 * only.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:real-input")
class RealInputTests {

	private static final Logger logger = LoggerFactory.getLogger(RealInputTests.class);

	private static final double MIN_SHARE = 0.95;

	@Autowired
	private SnapshotHolder holder;

	@ParameterizedTest
	@ValueSource(strings = { "queries/real-tuned.tsv", "queries/real-held-out.tsv" })
	void answerIsHonest(String resource) throws IOException {
		List<String> lines = QueryFile.lines(resource);
		List<String> misses = new ArrayList<>();
		for (String line : lines) {
			String[] parts = line.split("\t", 3);
			SearchResult result = search(QueryFile.unescape(parts[2]));
			if (!isHonest(parts[1], result)) {
				misses.add(line + "\n    found " + codes(result).limit(5).toList()
						+ (result.approximate() ? " approximately" : "") + ", unknown " + result.unknownCodes());
			}
		}
		logger.info("{}: {} of {} answered honestly; misses:\n{}", resource, lines.size() - misses.size(), lines.size(),
				String.join("\n", misses));
		assertThat(1 - (double) misses.size() / lines.size()).as(String.join("\n", misses))
			.isGreaterThanOrEqualTo(MIN_SHARE);
	}

	private static boolean isHonest(String expectation, SearchResult result) {
		List<String> found = codes(result).toList();
		List<String> expected = List.of(expectation.split(",", -1));
		List<String> exact = expected.stream().filter((part) -> !part.matches("[?~].*|-|status:.*")).toList();
		boolean claims = !found.isEmpty() && !result.approximate();
		if (exact.isEmpty() ? claims && expected.stream().noneMatch((part) -> part.startsWith("~"))
				: !claims || !found.get(0).equals(exact.get(0)) || !found.containsAll(exact)) {
			return false;
		}
		return expected.stream().allMatch((part) -> switch (part.charAt(0)) {
			case '?' -> result.unknownCodes().contains(part.substring(1));
			case '~' -> found.contains(part.substring(1));
			default -> true;
		});
	}

	private static Stream<String> codes(SearchResult result) {
		return result.hits().stream().map((hit) -> hit.id().code());
	}

	private SearchResult search(String text) {
		return this.holder.current()
			.index()
			.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 20, false));
	}

}
