package io.faultbook.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:search-quality")
class SearchQualityTests {

	private static final Logger logger = LoggerFactory.getLogger(SearchQualityTests.class);

	@Autowired
	private Catalog catalog;

	@ParameterizedTest
	@CsvSource("queries/held-out.tsv")
	void expectedCodeIsAtTheTop(String resource) throws IOException {
		CatalogSnapshot snapshot = this.catalog.current();
		List<String> misses = new ArrayList<>();
		List<String> lines = lines(resource);
		for (String line : lines) {
			String[] parts = line.split("\t", 3);
			SearchResult result = snapshot.index()
				.search(new SearchRequest(unescape(parts[2]), Locale.ENGLISH, null, 0, 5));
			List<String> found = result.hits()
				.stream()
				.map((hit) -> snapshot.codes().get(hit.document()).code())
				.toList();
			if (found.isEmpty() || !Set.of(parts[1].split("\\|", -1)).contains(found.get(0))) {
				misses.add(line + " found " + found);
			}
		}
		double share = 1 - (double) misses.size() / lines.size();
		logger.info("{}: {} of {} at the top; misses:\n{}", resource, lines.size() - misses.size(), lines.size(),
				String.join("\n", misses));
		assertThat(share).as(String.join("\n", misses)).isGreaterThanOrEqualTo(0.85);
	}

	private static List<String> lines(String resource) throws IOException {
		return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
	}

	private static String unescape(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\' && i + 1 < text.length()) {
				i++;
				char escaped = text.charAt(i);
				plain.append((escaped == 'n') ? '\n' : (escaped == 't') ? '\t' : escaped);
			}
			else {
				plain.append(character);
			}
		}
		return plain.toString();
	}

}
