package io.faultbook.search;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Keeps the tokens of texts that were shown lately, because the same are shown again. */
final class KnownTexts {

	/** In bytes. The texts of about four thousand codes fit. */
	private static final long MAX_WEIGHT = 16L << 20;

	private static final int ENTRY_BYTES = 150;

	private static final int TOKEN_BYTES = 28;

	private static final int MAX_LENGTH = 1_000;

	private final Cache<String, List<TextToken>> known = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((String text, List<TextToken> tokens) -> weight(text, tokens))
		.build();

	private final TextTokenizer tokenizer;

	KnownTexts(TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
	}

	List<TextToken> tokens(String text) {
		return (text.length() <= MAX_LENGTH) ? this.known.get(text, this.tokenizer::tokenize)
				: this.tokenizer.tokenize(text);
	}

	/** Words that the tokenizer remembers are shared with it. */
	private int weight(String text, List<TextToken> tokens) {
		int weight = ENTRY_BYTES + 2 * text.length() + TOKEN_BYTES * tokens.size();
		for (TextToken token : tokens) {
			if (!this.tokenizer.remembers(text.substring(token.start(), token.end()))) {
				weight += token.word().bytes();
			}
		}
		return weight;
	}

	/** About how many bytes it takes. */
	long weight() {
		this.known.cleanUp();
		return this.known.policy().eviction().orElseThrow().weightedSize().orElse(0);
	}

}
