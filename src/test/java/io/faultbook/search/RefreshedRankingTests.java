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

import io.faultbook.TestCodes;
import io.faultbook.code.CodeId;
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
 * Tests that an index after many refreshes gives the same results, in the same order, as
 * a new index. Otherwise, replicas that started at different times would differ.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:refreshed-ranking")
class RefreshedRankingTests {

	private static final int ROUNDS = 120;

	private final Random random = new Random(2065);

	private final SearchIndexFactory factory = new SearchIndexFactory();

	private final Map<CodeId, SearchDocument> documents = new TreeMap<>();

	@Autowired
	private SnapshotHolder holder;

	private List<SearchDocument> vendorDocuments = List.of();

	@BeforeEach
	void readDocuments() {
		this.vendorDocuments = this.holder.current().codes().stream().map(RefreshedRankingTests::document).toList();
		this.vendorDocuments.forEach((document) -> this.documents.put(document.id(), document));
	}

	private static SearchDocument document(RenderedCode code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		String message = "";
		String category = "";
		for (Locale language : code.languages().languages()) {
			Entry entry = code.entry(language).compose();
			message = entry.message();
			category = entry.category();
			texts.put(language, new SearchDocument.Text(entry.description(), String.join("\n", entry.steps())));
		}
		return new SearchDocument(code.id(), List.of(), category, null, List.of(), List.of(message), null, texts);
	}

	@Test
	void refreshedIndexRanksLikeANewOne() throws IOException {
		SearchIndex index = index();
		for (int round = 1; round <= ROUNDS; round++) {
			Set<CodeId> changed = edit();
			index = index.refreshed(changed, byCode());
			if (round % 40 == 0) {
				assertSameResults(index, index());
			}
		}
	}

	private SearchIndex index() {
		return this.factory.index(this.documents.values().stream(), byCode());
	}

	private Function<CodeId, Optional<SearchDocument>> byCode() {
		return TestDocuments.byId(List.copyOf(this.documents.values()));
	}

	private Set<CodeId> edit() {
		Set<CodeId> changed = new HashSet<>();
		int edits = 1 + this.random.nextInt(3);
		for (int i = 0; i < edits; i++) {
			List<CodeId> codes = List.copyOf(this.documents.keySet());
			CodeId code = codes.get(this.random.nextInt(codes.size()));
			switch (this.random.nextInt(4)) {
				case 0 -> this.documents.remove(code);
				case 1 -> code = add();
				default -> rewrite(code);
			}
			changed.add(code);
		}
		return changed;
	}

	private CodeId add() {
		SearchDocument template = anyDocument();
		CodeId code = (this.random.nextInt(4) == 0) ? template.id()
				: TestCodes.id(Integer.toString(this.random.nextInt(30_000)));
		this.documents.put(code, new SearchDocument(code, List.of(), template.category(), null, List.of(),
				anyDocument().messages(), anyDocument().messages().get(0), anyDocument().texts()));
		return code;
	}

	private void rewrite(CodeId code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>(anyDocument().texts());
		if (this.random.nextInt(5) == 0) {
			texts.put(Locale.JAPANESE, new SearchDocument.Text("デバイスが見つかりません zebra", "再起動"));
		}
		SearchDocument document = Objects.requireNonNull(this.documents.get(code));
		this.documents.put(code, new SearchDocument(code, List.of(), document.category(), null, List.of(),
				document.messages(), null, texts));
	}

	private SearchDocument anyDocument() {
		return this.vendorDocuments.get(this.random.nextInt(this.vendorDocuments.size()));
	}

	private static void assertSameResults(SearchIndex index, SearchIndex rebuilt) throws IOException {
		for (String text : queries()) {
			for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
				SearchRequest request = new SearchRequest(text, language, SearchFilter.NONE, 0, 200, true);
				assertThat(index.search(request)).as(text).isEqualTo(rebuilt.search(request));
			}
			assertThat(index.nearestCodes(text, Set.of(), 5)).as(text)
				.isEqualTo(rebuilt.nearestCodes(text, Set.of(), 5));
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
