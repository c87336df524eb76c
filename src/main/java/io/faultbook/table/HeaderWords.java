package io.faultbook.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * Finds words such as "error code" or "解决方法" in headers: see {@code header-words.txt}.
 */
final class HeaderWords {

	/** A longer cell is content. */
	private static final int MAX_LENGTH = 40;

	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}#]+");

	private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

	private final List<HeaderWord> words = new ArrayList<>();

	HeaderWords() {
		try {
			new ClassPathResource("header-words.txt", HeaderWords.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.forEach(this::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(String line) {
		String[] parts = line.split(":", 2);
		ColumnRole role = ColumnRole.valueOf(parts[0].toUpperCase(Locale.ROOT));
		for (String entry : List.of(parts[1].strip().split("\\s*,\\s*"))) {
			boolean whole = entry.startsWith("=");
			String word = whole ? entry.substring(1) : entry;
			String expression = whole ? '^' + Pattern.quote(word) + "s?$" : (word.charAt(0) < 0x2E80)
					? "(?<![a-z])" + Pattern.quote(word) + "s?(?![a-z])" : Pattern.quote(word);
			this.words.add(new HeaderWord(word, role, whole, Pattern.compile(expression)));
		}
	}

	Optional<HeaderWord> find(String header) {
		if (header.isEmpty() || header.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String normalized = LanguageNames.remove(normalize(header)).replaceFirst(" of .*", "");
		return this.words.stream()
			.filter((word) -> word.endIn(normalized) > 0)
			.max(Comparator.comparingInt((HeaderWord word) -> word.endIn(normalized))
				.thenComparingInt((word) -> word.word().length()));
	}

	/** Lower-case words, separated by spaces. */
	static String normalize(String header) {
		String words = CAMEL_CASE.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC)).replaceAll(" ");
		return PUNCTUATION.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * A word that tells the role of its column.
	 *
	 * @param ambiguous whether it does only if it is the whole header, and no other
	 * header is clearer
	 */
	record HeaderWord(String word, ColumnRole role, boolean ambiguous, Pattern pattern) {

		/** Where its last occurrence ends, or -1. */
		int endIn(String header) {
			int end = -1;
			for (Matcher matcher = this.pattern.matcher(header); matcher.find();) {
				end = matcher.end();
			}
			return end;
		}

	}

}
