package io.faultbook.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.faultbook.TestCodes;
import io.faultbook.code.CodeId;
import io.faultbook.code.NaturalOrder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests indexes that are refreshed from an earlier index. */
class RefreshedIndexTests {

	private final Map<String, SearchDocument> documents = new TreeMap<>(new NaturalOrder());

	private final SearchIndex index = index();

	private SearchIndex index() {
		put("429", "too many requests", "Slow down.");
		put("2062", "identityId does not exist", "The account is unknown.");
		put("2065", "device not bound", "Bind the device first.");
		return new SearchIndexFactory().index(this.documents.values().stream(), byCode());
	}

	private void put(String code, String message, String description) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		texts.put(Locale.ENGLISH, new SearchDocument.Text(description, ""));
		this.documents.put(code, new SearchDocument(TestCodes.id(code), List.of(), "device", null, List.of(),
				List.of(message), null, texts));
	}

	private List<SearchDocument> documents() {
		return List.copyOf(this.documents.values());
	}

	private Function<CodeId, Optional<SearchDocument>> byCode() {
		return TestDocuments.byId(documents());
	}

	private static List<String> found(SearchIndex index, String text) {
		return index.search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 10, true))
			.hits()
			.stream()
			.map((hit) -> hit.id().code())
			.toList();
	}

	@Test
	void changedTextReplacesTheOldOne() {
		put("2062", "identityId does not exist", "A zebra.");
		SearchIndex refreshed = this.index.refreshed(Set.of(TestCodes.id("2062")), byCode());
		assertThat(found(refreshed, "zebra")).containsExactly("2062");
		assertThat(found(refreshed, "account unknown")).isEmpty();
	}

	@Test
	void addedCodeIsFoundBesideTheOthers() {
		put("1000", "device not reachable", "Switch it on.");
		SearchIndex refreshed = this.index.refreshed(Set.of(TestCodes.id("1000")), byCode());
		assertThat(found(refreshed, "2065")).containsExactly("2065");
		assertThat(found(refreshed, "device not")).containsExactlyInAnyOrder("1000", "2065");
		assertThat(found(refreshed, "20")).containsExactly("2062", "2065");
	}

	@Test
	void removedCodeIsNotFound() {
		this.documents.remove("2062");
		SearchIndex refreshed = this.index.refreshed(Set.of(TestCodes.id("2062")), byCode());
		assertThat(found(refreshed, "identityId does not exist")).isEmpty();
		assertThat(refreshed.nearestCodes("2062", Set.of(), 5)).containsExactly("2065");
		assertThat(found(refreshed, "bind")).containsExactly("2065");
	}

	@Test
	void earlierIndexDoesNotChange() {
		this.documents.remove("429");
		put("2065", "device not bound", "A zebra.");
		this.index.refreshed(Set.of(TestCodes.id("429"), TestCodes.id("2065")), byCode());
		assertThat(found(this.index, "too many requests")).containsExactly("429");
		assertThat(found(this.index, "zebra")).isEmpty();
	}

	@Test
	void unpublishedRefreshHasNoEffect() {
		List<SearchDocument> before = documents();
		put("2062", "identityId does not exist", "A zebra.");
		this.index.refreshed(Set.of(TestCodes.id("2062")), byCode());
		SearchIndex refreshed = this.index.refreshed(Set.of(TestCodes.id("2065")), TestDocuments.byId(before));
		assertThat(found(refreshed, "zebra")).isEmpty();
		assertThat(found(refreshed, "account unknown")).containsExactly("2062");
	}

	@Test
	void failedRefreshHasNoEffect() {
		SearchIndex first = this.index;
		assertThatIllegalStateException().isThrownBy(() -> first
			.refreshed(new LinkedHashSet<>(List.of(TestCodes.id("2062"), TestCodes.id("2065"))), (id) -> {
				if (id.code().equals("2065")) {
					throw new IllegalStateException("The text cannot be composed");
				}
				return Optional.of(new SearchDocument(id, List.of(), "device", null, List.of(), List.of("a zebra"),
						null, Map.of()));
			}));
		SearchIndex refreshed = first.refreshed(Set.of(TestCodes.id("429")), byCode());
		assertThat(found(refreshed, "zebra")).isEmpty();
		assertThat(found(refreshed, "bind")).containsExactly("2065");
		assertThat(found(refreshed, "account unknown")).containsExactly("2062");
	}

	@Test
	void refreshOfAnEarlierIndexIsRejected() {
		put("1000", "device not reachable", "Switch it on.");
		SearchIndex second = this.index.refreshed(Set.of(TestCodes.id("1000")), byCode());
		put("1000", "device not reachable", "Switch it off and on.");
		SearchIndex third = second.refreshed(Set.of(TestCodes.id("1000")), byCode());
		assertThat(found(third, "off")).containsExactly("1000");
		third.refreshed(Set.of(TestCodes.id("2062")), byCode());
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.index.refreshed(Set.of(TestCodes.id("1000")), byCode()));
	}

}
