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
 * Cuts a text into words and single Chinese characters, the same way for what is indexed,
 * what is asked and what is marked. Ids glued to Chinese come apart from it.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">UAX 29</a>
 */
public final class TextTokenizer {

	private static final int MAX_CACHED_WORDS = 50_000;

	/** In UTF-16 code units. */
	private static final int MAX_CACHED_LENGTH = 40;

	private final CharacterFolding folding = new CharacterFolding();

	private final WordForms forms = new WordForms(this.folding);

	/** Simple words of indexed texts. What people search for is never added. */
	private final Map<String, Word> cache = new ConcurrentHashMap<>();

	/** Cut a text, and cache nothing of it. */
	public List<TextToken> tokenize(String text) {
		return tokenize(text, this::word);
	}

	/** Cut a text that is indexed, and cache its words. */
	public List<TextToken> tokenizeIndexed(String text) {
		return tokenize(text, this::cachedWord);
	}

	private static List<TextToken> tokenize(String text, BiFunction<String, Boolean, Word> words) {
		List<TextToken> tokens = new ArrayList<>();
		try {
			StandardTokenizerImpl scanner = new StandardTokenizerImpl(new StringReader(text));
			for (int type = scanner.getNextToken(); type >= 0; type = scanner.getNextToken()) {
				Word word = words.apply(scanner.yytext(), type == StandardTokenizerImpl.IDEOGRAPHIC_TYPE);
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
				: Word.of(this.forms.of(text), this.forms.partsOf(text));
	}

	private Word cachedWord(String text, boolean ideograph) {
		Word word = word(text, ideograph);
		if (word.parts().isEmpty() && text.length() <= MAX_CACHED_LENGTH && this.cache.size() < MAX_CACHED_WORDS) {
			this.cache.putIfAbsent(text, word);
		}
		return word;
	}

	/** The number of words in the cache. */
	public int cachedWords() {
		return this.cache.size();
	}

	/** Fold a text that is no running text, a code say. */
	public String fold(String text) {
		return this.folding.fold(text);
	}

}
