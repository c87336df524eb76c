package io.faultbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.faultbook.TestCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an index of many codes that share words. */
class SearchIndexTests {

	/** More than the maximum number of clauses in a Lucene query. */
	private static final int COUNT = 3_000;

	private static final int FIRST = 10_000;

	private final List<SearchDocument> documents = IntStream.range(0, COUNT)
		.mapToObj((number) -> new SearchDocument(TestCodes.id(Integer.toString(FIRST + number)), List.of(),
				(number % 2 == 0) ? "even" : "odd", null, List.of(), List.of("device not bound"), null,
				Map.of(Locale.ENGLISH,
						new SearchDocument.Text("Bind device d" + number + " first.", "Look for x" + number + "y"))))
		.toList();

	private final SearchIndex index = new SearchIndexFactory().index(this.documents.stream(),
			TestDocuments.byId(this.documents));

	private SearchResult search(String text, String category, long offset) {
		return this.index.search(new SearchRequest(text, Locale.ENGLISH,
				new SearchFilter(Set.of(), category, null, null), offset, 3, true));
	}

	@Test
	void sharedMessageFindsAllCodesInNaturalOrder() {
		SearchResult result = this.index
			.search(new SearchRequest("device not bound", Locale.ENGLISH, SearchFilter.NONE, 0, 3, true));
		assertThat(result.total()).isEqualTo(COUNT);
		assertThat(result.hits()).extracting((hit) -> hit.id().code()).containsExactly("10000", "10001", "10002");
	}

	@Test
	void categoryFiltersHits() {
		SearchResult result = search("device not bound", "odd", 1);
		assertThat(result.total()).isEqualTo(COUNT / 2);
		assertThat(result.hits()).extracting((hit) -> hit.id().code()).containsExactly("10003", "10005", "10007");
	}

	@Test
	void lastPageHasTheLastHits() {
		assertThat(search("bind", "even", 1_497).hits()).extracting((hit) -> hit.id().code())
			.containsExactly("12994", "12996", "12998");
		assertThat(search("bind", "even", 1_500).hits()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "d1", "x1 x2 x3", "devixe not boumd frist", "1", "10" })
	void textThatMatchesManyWordsGivesBoundedHits(String text) {
		SearchResult result = this.index
			.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 200, true));
		assertThat(result.hits()).hasSizeLessThanOrEqualTo(200);
		assertThat(result.total()).isBetween(0L, (long) COUNT);
	}

	@Test
	void nearestCodesDifferLeast() {
		assertThat(this.index.nearestCodes("13000", Set.of(), 3)).containsExactly("12000", "11000", "10300");
	}

	@Test
	void matchesAreFoundOnlyIfRequested() {
		SearchRequest withMatches = new SearchRequest("device", Locale.ENGLISH, SearchFilter.NONE, 0, 3, true);
		SearchRequest withoutMatches = new SearchRequest("device", Locale.ENGLISH, SearchFilter.NONE, 0, 3, false);
		assertThat(this.index.search(withMatches).hits()).allSatisfy((hit) -> assertThat(hit.matches()).isNotEmpty());
		assertThat(this.index.search(withoutMatches).hits()).extracting((hit) -> hit.id().code())
			.containsExactly("10000", "10001", "10002");
		assertThat(this.index.search(withoutMatches).hits()).allSatisfy((hit) -> assertThat(hit.matches()).isEmpty());
	}

	@Test
	void onlyTheFirstUnknownCodesHaveNearMatches() {
		String first = "code=20000 code=20100 code=20200 code=20300 code=20400 ";
		SearchResult all = this.index.search(
				new SearchRequest(first + "code=20500 code=20600", Locale.ENGLISH, SearchFilter.NONE, 0, 200, false));
		SearchResult five = this.index
			.search(new SearchRequest(first, Locale.ENGLISH, SearchFilter.NONE, 0, 200, false));
		assertThat(all.approximate()).isTrue();
		assertThat(all.hits()).isNotEmpty().isEqualTo(five.hits());
	}

}
