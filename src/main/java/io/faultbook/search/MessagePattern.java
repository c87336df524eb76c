package io.faultbook.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A message with placeholders, which matches with any values in their place:
 * {@code Table '%-.200s' doesn't exist}.
 *
 * @param runs the texts between the placeholders, as significant tokens
 * @param anchor the index of the longest run
 */
record MessagePattern(List<List<TextToken>> runs, int anchor) {

	/** {0}, {name}, %s, %d, %1$s, %-.200s, %ld. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\$?\\{[\\w.-]{0,40}}|%(?:\\d{1,2}\\$)?[-+ 0#]{0,3}[\\d*]{0,4}(?:\\.[\\d*]{0,4})?[hlLqjzt]{0,2}"
				+ "[sdiuxXofFgGeEcp](?![a-z])");

	/** Less literal text is too ambiguous. A Chinese character counts as three. */
	private static final int MIN_LETTERS = 12;

	private static final int LETTERS_PER_IDEOGRAPH = 3;

	private static final int MIN_ANCHOR_TOKENS = 2;

	/** The maximum number of tokens in place of a placeholder. */
	private static final int MAX_VALUE_TOKENS = 40;

	MessagePattern {
		runs = runs.stream().map(List::copyOf).toList();
	}

	static boolean hasPlaceholder(String message) {
		return PLACEHOLDER.matcher(message).find();
	}

	/** The literal text, because a search for "0" isn't one for {0}. */
	static String withoutPlaceholders(String message) {
		return PLACEHOLDER.matcher(message).replaceAll(" ");
	}

	/** Empty if the message has no placeholder, or too little other text. */
	static Optional<MessagePattern> of(String message, TextTokenizer tokenizer) {
		if (!hasPlaceholder(message)) {
			return Optional.empty();
		}
		List<List<TextToken>> runs = Stream.of(PLACEHOLDER.split(message, -1))
			.map((run) -> PhraseDictionary.significant(tokenizer.tokenizeIndexed(run)))
			.filter((run) -> !run.isEmpty())
			.toList();
		List<TextToken> longest = runs.stream().max(Comparator.comparingInt(MessagePattern::letters)).orElse(List.of());
		boolean distinctive = longest.size() >= MIN_ANCHOR_TOKENS
				&& runs.stream().mapToInt(MessagePattern::letters).sum() >= MIN_LETTERS;
		return distinctive ? Optional.of(new MessagePattern(runs, runs.indexOf(longest))) : Optional.empty();
	}

	private static int letters(List<TextToken> run) {
		return run.stream()
			.mapToInt((token) -> token.ideograph() ? LETTERS_PER_IDEOGRAPH : token.term().length())
			.sum();
	}

	/** The term for the longest run. */
	Optional<String> term() {
		return PhraseDictionary.term(this.runs.get(this.anchor));
	}

	/**
	 * Match the pattern around an occurrence of its longest run.
	 * @param tokens the significant tokens of the text
	 * @return the extent in tokens, or null if another run is missing
	 */
	PhraseDictionary.@Nullable Occurrence match(List<TextToken> tokens, PhraseDictionary.Occurrence longest) {
		int start = longest.start();
		for (int i = this.anchor - 1; i >= 0; i--) {
			List<TextToken> run = this.runs.get(i);
			int found = start - run.size();
			int last = found - MAX_VALUE_TOKENS;
			while (found >= Math.max(0, last) && !matches(run, tokens, found)) {
				found--;
			}
			if (found < Math.max(0, last)) {
				return null;
			}
			start = found;
		}
		int end = longest.end();
		for (List<TextToken> run : this.runs.subList(this.anchor + 1, this.runs.size())) {
			int found = end;
			int last = Math.min(end + MAX_VALUE_TOKENS, tokens.size() - run.size());
			while (found <= last && !matches(run, tokens, found)) {
				found++;
			}
			if (found > last) {
				return null;
			}
			end = found + run.size();
		}
		return new PhraseDictionary.Occurrence(longest.term(), start, end);
	}

	private static boolean matches(List<TextToken> run, List<TextToken> tokens, int start) {
		return IntStream.range(0, run.size())
			.allMatch((i) -> run.get(i).whole().stem().equals(tokens.get(start + i).whole().stem()));
	}

}
