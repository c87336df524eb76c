package io.faultbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.TestCodes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the order of hits that differ in one respect only. Equal hits are in the order of
 * their codes.
 */
class RankingTests {

	private static final String OTHER_TEXT = "nothing here";

	private static SearchDocument document(String code, String message, String english, String german) {
		return new SearchDocument(TestCodes.id(code), List.of(), "device", null, List.of(), List.of(message), null,
				Map.of(Locale.ENGLISH, new SearchDocument.Text(english, ""), Locale.GERMAN,
						new SearchDocument.Text(german, "")));
	}

	private static List<String> ranked(Locale language, String text, SearchDocument... documents) {
		return new SearchIndexFactory().index(List.of(documents).stream(), TestDocuments.byId(List.of(documents)))
			.search(new SearchRequest(text, language, SearchFilter.NONE, 0, 20, false))
			.hits()
			.stream()
			.map((hit) -> hit.id().code())
			.toList();
	}

	@Test
	void textInTheRequestedLanguageRanksHigher() {
		SearchDocument english = document("1", "m", "the gateway", OTHER_TEXT);
		SearchDocument german = document("2", "m", OTHER_TEXT, "the gateway");
		assertThat(ranked(Locale.ENGLISH, "gateway", english, german)).containsExactly("1", "2");
		assertThat(ranked(Locale.GERMAN, "gateway", english, german)).containsExactly("2", "1");
		assertThat(ranked(Locale.FRENCH, "gateway", english, german)).containsExactly("1", "2");
	}

	@Test
	void messageRanksHigherThanDescription() {
		assertThat(ranked(Locale.FRENCH, "gateway", document("1", "m", "the gateway", OTHER_TEXT),
				document("2", "the gateway", "m", OTHER_TEXT)))
			.containsExactly("2", "1");
	}

	@Test
	void correctionToARareWordRanksNoHigher() {
		assertThat(ranked(Locale.ENGLISH, "gatewzy", document("1", "m", "the gateway", OTHER_TEXT),
				document("2", "m", "the gateway", OTHER_TEXT), document("3", "m", "the gateway", OTHER_TEXT),
				document("4", "m", "the gatewey", OTHER_TEXT)))
			.containsExactly("1", "2", "3", "4");
	}

	@Test
	void rarerWordRanksHigher() {
		assertThat(ranked(Locale.ENGLISH, "gatewai modem sensr", document("1", "m", "the gateway one", OTHER_TEXT),
				document("2", "m", "the gateway two", OTHER_TEXT), document("3", "m", "the gateway six", OTHER_TEXT),
				document("4", "m", "the sensor one", OTHER_TEXT)))
			.first()
			.isEqualTo("4");
	}

}
