package io.faultbook.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.TestCodes;
import io.faultbook.search.text.TextTokenizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the word cache holds only simple, short words of indexed texts, up to a
 * limit.
 */
class CachedWordsTests {

	private static final Locale ENGLISH = Locale.ENGLISH;

	private final TextTokenizer tokenizer = new TextTokenizer();

	@Test
	void wordsOfSearchesAreNotCached() {
		SearchIndexFactory factory = new SearchIndexFactory();
		SearchIndex index = factory.index(Stream.of(document("1", "Device offline")),
				(id) -> Optional.of(document(id.code(), "Device")));
		int before = factory.tokenizer().cachedWordCount();
		for (int i = 0; i < 200; i++) {
			index.search(new SearchRequest(text(i), ENGLISH, SearchFilter.NONE, 0, 20, true));
			index.nearestCodes(text(i), Set.of(), 5);
		}
		assertThat(before).isPositive();
		assertThat(factory.tokenizer().cachedWordCount()).isEqualTo(before);
	}

	@Test
	void longAndCompoundWordsAreNotCached() {
		this.tokenizer.tokenizeIndexed(text(1) + " identityId " + "a".repeat(41));
		assertThat(this.tokenizer.cachedWordCount()).isZero();
		this.tokenizer.tokenizeIndexed("a".repeat(40));
		assertThat(this.tokenizer.cachedWordCount()).isOne();
	}

	@Test
	void cacheHasALimit() {
		for (int i = 0; i < 60_000; i++) {
			this.tokenizer.tokenizeIndexed("word" + i);
		}
		assertThat(this.tokenizer.cachedWordCount()).isEqualTo(50_000);
	}

	private static SearchDocument document(String code, String description) {
		return new SearchDocument(TestCodes.id(code), List.of(), "device", null, List.of(), List.of(description), null,
				Map.of(ENGLISH, new SearchDocument.Text(description, "")));
	}

	/** Ten words, different for each number. */
	private static String text(int number) {
		return IntStream.range(0, 10).mapToObj((i) -> word(number * 10 + i)).collect(Collectors.joining(" "));
	}

	private static String word(int number) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 255; i++) {
			char letter = (char) ('a' + (number >> (i % 16)) % 2 + 2 * (i % 5));
			word.append((i % 2 == 0) ? letter : Character.toUpperCase(letter));
		}
		return word.toString();
	}

}
