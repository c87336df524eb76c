package io.faultbook.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.search.text.TextTokenizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the search keeps in memory. A word of 255 letters in alternating case is the most
 * expensive: it is composed of 128 words.
 */
class RememberedWordsTests {

	private static final Locale ENGLISH = Locale.ENGLISH;

	private final TextTokenizer tokenizer = new TextTokenizer();

	@Test
	void wordsOfSearchesAreNotRemembered() {
		Indexer indexer = new Indexer();
		SearchIndex index = indexer.index(Stream.of(document("1", "Device offline")),
				(code) -> Optional.of(document(code, "Device")));
		long before = indexer.tokenizer().rememberedBytes();
		for (int i = 0; i < 200; i++) {
			index.search(new SearchRequest(text(i), ENGLISH, null, 0, 20, true));
			index.nearestCodes(text(i), 5);
		}
		assertThat(before).isPositive();
		assertThat(indexer.tokenizer().rememberedBytes()).isEqualTo(before);
	}

	@Test
	void wordsOfIndexedTextsAreBoundedInBytes() {
		for (int i = 0; i < 300; i++) {
			this.tokenizer.tokenizeIndexed(text(i));
		}
		assertThat(this.tokenizer.rememberedBytes()).isBetween(15L << 20, 17L << 20);
	}

	private static SearchDocument document(String code, String description) {
		return new SearchDocument(code, "device", description, null,
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
