package io.faultbook.search.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Cuts a text into words and single Chinese characters, the same way for what is indexed,
 * what is asked and what is marked. Ids glued to Chinese come apart from it.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">UAX 29</a>
 */
public final class TextTokenizer {

	/**
	 * In bytes: some 50,000 words of English or Chinese. Further words are read again
	 * each time.
	 */
	private static final long MAX_REMEMBERED = 16L << 20;

	private final CharacterFolding folding = new CharacterFolding();

	private final WordForms forms = new WordForms(this.folding);

	/** Words of indexed texts. What people search for is never added. */
	private final Map<String, Word> remembered = new ConcurrentHashMap<>();

	private final AtomicLong bytes = new AtomicLong();

	/** Cut a text and remember nothing of it. */
	public List<TextToken> tokenize(String text) {
		return tokenize(text, this::word);
	}

	/** Cut a text that is indexed, and remember its words. */
	public List<TextToken> tokenizeIndexed(String text) {
		return tokenize(text, this::rememberedWord);
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
		Word remembered = this.remembered.get(text);
		if (remembered != null) {
			return remembered;
		}
		return ideograph ? Word.ideograph(this.folding.fold(text))
				: Word.of(this.forms.of(text), this.forms.partsOf(text));
	}

	private Word rememberedWord(String text, boolean ideograph) {
		Word word = word(text, ideograph);
		if (this.bytes.get() < MAX_REMEMBERED && this.remembered.putIfAbsent(text, word) == null) {
			this.bytes.addAndGet(word.bytes());
		}
		return word;
	}

	/** About how many bytes the remembered words take. */
	public long rememberedBytes() {
		return this.bytes.get();
	}

	/** Fold a text that is no running text, a code say. */
	public String fold(String text) {
		return this.folding.fold(text);
	}

}
