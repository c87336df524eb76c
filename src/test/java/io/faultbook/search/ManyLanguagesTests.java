package io.faultbook.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** More languages than one group of fields holds. */
class ManyLanguagesTests {

	private static final List<Locale> LANGUAGES = Stream.of("de", "en", "fr", "ja", "pl", "sv", "tr", "zh-CN", "zh-TW")
		.map(Locale::forLanguageTag)
		.toList();

	private final SearchIndex index = new Indexer().index(List.of(document("1", "lone"), document("2", "other")));

	private static SearchDocument document(String code, String own) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (Locale language : LANGUAGES) {
			String tag = language.toLanguageTag().replace("-", "");
			texts.put(language, new SearchDocument.Text("shared " + own + tag, "设备已绑定到" + code + " common" + tag));
		}
		return new SearchDocument(code, "device", "not bound", null, texts);
	}

	private SearchResult search(String text) {
		return this.index.search(new SearchRequest(text, Locale.ENGLISH, null, 0, 20, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "de", "en", "fr", "ja", "pl", "sv", "tr", "zhCN", "zhTW" })
	void wordOfEachLanguageIsFound(String tag) {
		assertThat(search("lone" + tag).hits()).extracting(SearchHit::document).containsExactly(0);
		assertThat(search("other" + tag.substring(0, 1)).hits()).extracting(SearchHit::document).containsExactly(1);
		assertThat(search("commmon" + tag).total()).isEqualTo(2);
	}

	@Test
	void wordsOfSeveralGroupsAreOneHit() {
		SearchResult result = search("shared lonede lonezhtw");
		assertThat(result.hits()).extracting(SearchHit::document).containsExactly(0);
		assertThat(result.hits().get(0).matches()).hasSize(LANGUAGES.size());
		assertThat(search("shared").total()).isEqualTo(2);
		assertThat(search("已绑定").total()).isEqualTo(2);
	}

	@Test
	void editsAreFoundInEachGroup() {
		List<SearchDocument> edited = List.of(document("1", "lone"), document("2", "changed"));
		SearchIndex refreshed = this.index.refreshed(edited, Set.of("2"));
		for (String text : List.of("changedde", "changedzhtw")) {
			SearchRequest request = new SearchRequest(text, Locale.ENGLISH, null, 0, 20, true);
			assertThat(refreshed.search(request)).isEqualTo(new Indexer().index(edited).search(request));
			assertThat(refreshed.search(request).total()).isEqualTo(1);
			assertThat(this.index.search(request).approximate() || this.index.search(request).total() == 0).isTrue();
		}
	}

	@Test
	void countsOfAGroupEndAtTheMostAndDoNotMix() {
		int packed = 0;
		for (int field = 8; field < 16; field++) {
			for (int times = 0; times <= field - 8; times++) {
				packed = FieldCounts.add(packed, field);
			}
		}
		assertThat(FieldCounts.group(8)).isEqualTo(1);
		for (int expected = 1; expected <= 8; expected++) {
			assertThat(FieldCounts.first(packed)).isEqualTo(Math.min(expected, FieldCounts.MOST));
			packed = FieldCounts.others(packed);
		}
		assertThat(packed).isZero();
	}

}
