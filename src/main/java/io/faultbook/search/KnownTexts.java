package io.faultbook.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the tokens of texts that were shown lately, for the same are shown again. */
final class KnownTexts {

	/** Some 12 MB, in which the texts of about four thousand codes find room. */
	private static final int MAX_TOKENS = 400_000;

	private static final int MAX_LENGTH = 1_000;

	private final TextTokenizer tokenizer;

	private final Map<String, List<TextToken>> known = new ConcurrentHashMap<>();

	private final AtomicInteger kept = new AtomicInteger();

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
			if (this.kept.addAndGet(tokens.size()) > MAX_TOKENS) {
				this.known.clear();
				this.kept.set(tokens.size());
			}
			this.known.put(text, tokens);
		}
		return tokens;
	}

}
