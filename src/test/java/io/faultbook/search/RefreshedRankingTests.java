package io.faultbook.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.faultbook.code.NaturalOrder;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.SnapshotHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An index after many edits answers as a fresh one over the same documents does, down to
 * the order of the hits: a replica that was started anew ranks as one that was not.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:refreshed-ranking")
class RefreshedRankingTests {

	private static final int ROUNDS = 120;

	private final Random random = new Random(2065);

	private final SearchIndexFactory indexer = new SearchIndexFactory();

	private final Map<String, SearchDocument> documents = new TreeMap<>(new NaturalOrder());

	@Autowired
	private SnapshotHolder holder;

	private List<SearchDocument> vendors = List.of();

	@BeforeEach
	void readDocuments() {
		this.vendors = this.holder.current().codes().stream().map(RefreshedRankingTests::document).toList();
		this.vendors.forEach((document) -> this.documents.put(document.code(), document));
	}

	private static SearchDocument document(RenderedCode code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		String message = "";
		for (Locale language : code.languages().languages()) {
			Entry entry = code.entry(language).compose();
			message = entry.message();
			texts.put(language, new SearchDocument.Text(entry.description(), String.join("\n", entry.steps())));
		}
		return new SearchDocument(code.code(), code.category(), message, null, texts);
	}

	@Test
	void manyEditsRankAsFreshIndexDoes() throws IOException {
		SearchIndex index = index();
		for (int round = 1; round <= ROUNDS; round++) {
			Set<String> changed = edit();
			index = index.refreshed(changed, byCode());
			if (round % 40 == 0) {
				assertSameAnswers(index, index());
			}
		}
	}

	private SearchIndex index() {
		return this.indexer.index(this.documents.values().stream(), byCode());
	}

	private Function<String, Optional<SearchDocument>> byCode() {
		return TestDocuments.byCode(List.copyOf(this.documents.values()));
	}

	private Set<String> edit() {
		Set<String> changed = new HashSet<>();
		int edits = 1 + this.random.nextInt(3);
		for (int i = 0; i < edits; i++) {
			List<String> codes = List.copyOf(this.documents.keySet());
			String code = codes.get(this.random.nextInt(codes.size()));
			switch (this.random.nextInt(4)) {
				case 0 -> this.documents.remove(code);
				case 1 -> code = add();
				default -> rewrite(code);
			}
			changed.add(code);
		}
		return changed;
	}

	private String add() {
		SearchDocument like = any();
		String code = (this.random.nextInt(4) == 0) ? like.code() : Integer.toString(this.random.nextInt(30_000));
		this.documents.put(code,
				new SearchDocument(code, like.category(), any().message(), any().message(), any().texts()));
		return code;
	}

	private void rewrite(String code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>(any().texts());
		if (this.random.nextInt(5) == 0) {
			texts.put(Locale.JAPANESE, new SearchDocument.Text("デバイスが見つかりません zebra", "再起動"));
		}
		SearchDocument document = Objects.requireNonNull(this.documents.get(code));
		this.documents.put(code, new SearchDocument(code, document.category(), document.message(), null, texts));
	}

	private SearchDocument any() {
		return this.vendors.get(this.random.nextInt(this.vendors.size()));
	}

	private static void assertSameAnswers(SearchIndex index, SearchIndex fresh) throws IOException {
		for (String text : queries()) {
			for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
				SearchRequest request = new SearchRequest(text, language, null, 0, 200, true);
				assertThat(index.search(request)).as(text).isEqualTo(fresh.search(request));
			}
			assertThat(index.nearestCodes(text, 5)).as(text).isEqualTo(fresh.nearestCodes(text, 5));
		}
	}

	private static List<String> queries() throws IOException {
		List<String> queries = new ArrayList<>(List.of("zebra", "デバイス", "20", "2066", "de", "firmwre", "29999"));
		for (String resource : List.of("queries/tuned.tsv", "queries/held-out.tsv")) {
			try (Stream<String> lines = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8)
				.lines()) {
				lines.filter((line) -> !line.isBlank() && !line.startsWith("#"))
					.map((line) -> line.split("\t", 3)[2])
					.forEach(queries::add);
			}
		}
		return queries;
	}

}
