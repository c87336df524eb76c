package io.faultbook.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What an index made from an earlier one knows. */
class RefreshedIndexTests {

	private final Map<String, SearchDocument> catalogue = new TreeMap<>(new NaturalOrder());

	private final SearchIndex index = index();

	private SearchIndex index() {
		put("429", "too many requests", "Slow down.");
		put("2062", "identityId does not exist", "The account is unknown.");
		put("2065", "device not bound", "Bind the device first.");
		return new Indexer().index(documents());
	}

	private void put(String code, String message, String description) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		texts.put(Locale.ENGLISH, new SearchDocument.Text(description, ""));
		this.catalogue.put(code, new SearchDocument(code, "device", message, null, texts));
	}

	private List<SearchDocument> documents() {
		return List.copyOf(this.catalogue.values());
	}

	private List<String> found(SearchIndex index, List<SearchDocument> documents, String text) {
		return index.search(new SearchRequest(text, Locale.ENGLISH, null, 0, 10, true))
			.hits()
			.stream()
			.map((hit) -> documents.get(hit.document()).code())
			.toList();
	}

	@Test
	void changedTextIsFoundAndTheOldOneIsNot() {
		put("2062", "identityId does not exist", "A zebra.");
		SearchIndex refreshed = this.index.refreshed(documents(), Set.of("2062"));
		assertThat(found(refreshed, documents(), "zebra")).containsExactly("2062");
		assertThat(found(refreshed, documents(), "account unknown")).isEmpty();
	}

	@Test
	void addedCodeMovesTheOthersAlong() {
		put("1000", "device not reachable", "Switch it on.");
		SearchIndex refreshed = this.index.refreshed(documents(), Set.of("1000"));
		assertThat(found(refreshed, documents(), "2065")).containsExactly("2065");
		assertThat(found(refreshed, documents(), "device not")).containsExactlyInAnyOrder("1000", "2065");
		assertThat(found(refreshed, documents(), "20")).containsExactly("2062", "2065");
	}

	@Test
	void removedCodeIsGone() {
		this.catalogue.remove("2062");
		SearchIndex refreshed = this.index.refreshed(documents(), Set.of("2062"));
		assertThat(found(refreshed, documents(), "identityId does not exist")).isEmpty();
		assertThat(refreshed.nearestCodes("2062", 5)).containsExactly("2065");
		assertThat(found(refreshed, documents(), "bind")).containsExactly("2065");
	}

	@Test
	void earlierIndexStaysAsItWas() {
		List<SearchDocument> before = documents();
		this.catalogue.remove("429");
		put("2065", "device not bound", "A zebra.");
		this.index.refreshed(documents(), Set.of("429", "2065"));
		assertThat(found(this.index, before, "too many requests")).containsExactly("429");
		assertThat(found(this.index, before, "zebra")).isEmpty();
	}

	@Test
	void refreshThatWasNotPublishedLeavesNoTrace() {
		List<SearchDocument> before = documents();
		put("2062", "identityId does not exist", "A zebra.");
		this.index.refreshed(documents(), Set.of("2062"));
		SearchIndex refreshed = this.index.refreshed(before, Set.of("2065"));
		assertThat(found(refreshed, before, "zebra")).isEmpty();
		assertThat(found(refreshed, before, "account unknown")).containsExactly("2062");
	}

	@Test
	void codeThatCameUnannouncedIsRefused() {
		put("1000", "device not reachable", "Switch it on.");
		assertThatIllegalArgumentException().isThrownBy(() -> this.index.refreshed(documents(), Set.of("2062")));
	}

	@Test
	void otherOrderIsRefused() {
		List<SearchDocument> documents = List.of(documents().get(1), documents().get(0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Indexer().index(documents));
	}

}
