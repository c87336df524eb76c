package io.faultbook.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.faultbook.TestCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an index with many languages. */
class ManyLanguagesTests {

	private static final List<Locale> LANGUAGES = Stream.of("de", "en", "fr", "ja", "pl", "sv", "tr", "zh-CN", "zh-TW")
		.map(Locale::forLanguageTag)
		.toList();

	private final SearchIndex index = index(List.of(document("1", "lone"), document("2", "other")));

	private static SearchIndex index(List<SearchDocument> documents) {
		return new SearchIndexFactory().index(documents.stream(), TestDocuments.byId(documents));
	}

	private static SearchDocument document(String code, String word) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (Locale language : LANGUAGES) {
			String tag = language.toLanguageTag().replace("-", "");
			texts.put(language, new SearchDocument.Text("shared " + word + tag, "设备已绑定到" + code + " common" + tag));
		}
		return new SearchDocument(TestCodes.id(code), List.of(), "device", null, List.of(), List.of("not bound"), null,
				texts);
	}

	private SearchResult search(String text) {
		return this.index.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 20, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "en", "fr", "ja", "pl", "sv", "tr", "zhCN", "zhTW" })
	void wordOfEachLanguageIsFound(String tag) {
		assertThat(search("lone" + tag).hits()).extracting((hit) -> hit.id().code()).containsExactly("1");
		assertThat(search("other" + tag.substring(0, 1)).hits()).extracting((hit) -> hit.id().code())
			.containsExactly("2");
		assertThat(search("commmon" + tag).total()).isEqualTo(2);
	}

	@Test
	void wordsOfSeveralLanguagesGiveOneHit() {
		SearchResult result = search("shared lonede lonezhtw");
		assertThat(result.hits()).extracting((hit) -> hit.id().code()).containsExactly("1");
		assertThat(result.hits().get(0).matches()).hasSize(LANGUAGES.size());
		assertThat(search("shared").total()).isEqualTo(2);
		assertThat(search("已绑定").total()).isEqualTo(2);
	}

	@Test
	void editsAreFoundInEachLanguage() {
		List<SearchDocument> edited = List.of(document("1", "lone"), document("2", "changed"));
		SearchIndex refreshed = this.index.refreshed(Set.of(TestCodes.id("2")), TestDocuments.byId(edited));
		for (String text : List.of("changedde", "changedzhtw")) {
			SearchRequest request = new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 20, true);
			assertThat(refreshed.search(request)).isEqualTo(index(edited).search(request));
			assertThat(refreshed.search(request).total()).isEqualTo(1);
			assertThat(this.index.search(request).approximate() || this.index.search(request).total() == 0).isTrue();
		}
	}

}
