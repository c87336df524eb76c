package io.faultbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of hits that differ in one respect only; equal ones keep their order. */
class RankingTests {

	private static final String ABSENT = "nothing here";

	private static SearchDocument document(String code, String message, String english, String german) {
		return new SearchDocument(code, "device", message, null, Map.of(Locale.ENGLISH,
				new SearchDocument.Text(english, ""), Locale.GERMAN, new SearchDocument.Text(german, "")));
	}

	private static List<String> ranked(Locale reader, String text, SearchDocument... documents) {
		return new SearchIndexFactory().index(List.of(documents).stream(), TestDocuments.byCode(List.of(documents)))
			.search(new SearchRequest(text, reader, null, 0, 20, false))
			.hits()
			.stream()
			.map(SearchHit::code)
			.toList();
	}

	@Test
	void textInTheReadersLanguageComesFirst() {
		SearchDocument english = document("1", "m", "the gateway", ABSENT);
		SearchDocument german = document("2", "m", ABSENT, "the gateway");
		assertThat(ranked(Locale.ENGLISH, "gateway", english, german)).containsExactly("1", "2");
		assertThat(ranked(Locale.GERMAN, "gateway", english, german)).containsExactly("2", "1");
		assertThat(ranked(Locale.FRENCH, "gateway", english, german)).containsExactly("1", "2");
	}

	@Test
	void messageComesBeforeDescription() {
		assertThat(ranked(Locale.FRENCH, "gateway", document("1", "m", "the gateway", ABSENT),
				document("2", "the gateway", "m", ABSENT)))
			.containsExactly("2", "1");
	}

	@Test
	void rareWordIsNoLikelierToBeMeantThanACommonOne() {
		assertThat(ranked(Locale.ENGLISH, "gatewzy", document("1", "m", "the gateway", ABSENT),
				document("2", "m", "the gateway", ABSENT), document("3", "m", "the gateway", ABSENT),
				document("4", "m", "the gatewey", ABSENT)))
			.containsExactly("1", "2", "3", "4");
	}

	@Test
	void rarerWordCountsMore() {
		assertThat(ranked(Locale.ENGLISH, "gatewai modem sensr", document("1", "m", "the gateway one", ABSENT),
				document("2", "m", "the gateway two", ABSENT), document("3", "m", "the gateway six", ABSENT),
				document("4", "m", "the sensor one", ABSENT)))
			.first()
			.isEqualTo("4");
	}

}
