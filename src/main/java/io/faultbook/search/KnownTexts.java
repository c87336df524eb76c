package io.faultbook.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the tokens of texts that were shown lately, for the same are shown again. */
final class KnownTexts {

	private static final int MAX_TEXTS = 4_000;

	private static final int MAX_LENGTH = 1_000;

	private final TextTokenizer tokenizer;

	private final Map<String, List<TextToken>> known = new ConcurrentHashMap<>();

	KnownTexts(TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
	}

	List<TextToken> tokens(String text) {
		List<TextToken> known = this.known.get(text);
		return (known != null) ? known : read(text);
	}

	private List<TextToken> read(String text) {
		List<TextToken> tokens = List.copyOf(this.tokenizer.tokenize(text));
		if (text.length() <= MAX_LENGTH) {
			if (this.known.size() >= MAX_TEXTS) {
				this.known.clear();
			}
			this.known.put(text, tokens);
		}
		return tokens;
	}

}
