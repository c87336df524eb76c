package io.faultbook.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Splits texts into words and single Chinese characters, the same way for the index,
 * queries, and highlighting. Latin words next to Chinese become separate tokens.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">UAX 29</a>
 */
public final class TextTokenizer {

	private static final int MAX_CACHED_WORDS = 50_000;

	/** In UTF-16 code units. */
	private static final int MAX_CACHED_LENGTH = 40;

	private final CharacterFolding folding = new CharacterFolding();

	private final WordForms forms = new WordForms(this.folding);

	/** Simple words of indexed texts. Words of queries aren't cached. */
	private final Map<String, Word> cache = new ConcurrentHashMap<>();

	/** Doesn't cache words, unlike {@link #tokenizeIndexed}. */
	public List<TextToken> tokenize(String text) {
		return tokenize(text, this::word);
	}

	public List<TextToken> tokenizeIndexed(String text) {
		return tokenize(text, this::cachedWord);
	}

	private static List<TextToken> tokenize(String text, BiFunction<String, Boolean, Word> toWord) {
		List<TextToken> tokens = new ArrayList<>();
		try {
			StandardTokenizerImpl scanner = new StandardTokenizerImpl(new StringReader(text));
			for (int type = scanner.getNextToken(); type >= 0; type = scanner.getNextToken()) {
				Word word = toWord.apply(scanner.yytext(), type == StandardTokenizerImpl.IDEOGRAPHIC_TYPE);
				tokens.add(new TextToken(word, scanner.yychar(), scanner.yychar() + scanner.yylength()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.copyOf(tokens);
	}

	private Word word(String text, boolean ideograph) {
		Word cached = this.cache.get(text);
		if (cached != null) {
			return cached;
		}
		return ideograph ? Word.ideograph(this.folding.fold(text))
				: Word.of(this.forms.formOf(text), this.forms.partsOf(text));
	}

	private Word cachedWord(String text, boolean ideograph) {
		Word word = word(text, ideograph);
		if (word.parts().isEmpty() && text.length() <= MAX_CACHED_LENGTH && this.cache.size() < MAX_CACHED_WORDS) {
			this.cache.putIfAbsent(text, word);
		}
		return word;
	}

	public int cachedWordCount() {
		return this.cache.size();
	}

	public String fold(String text) {
		return this.folding.fold(text);
	}

}
