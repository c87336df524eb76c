package io.faultbook.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Cuts a text into words and single Chinese characters, the same way for what is indexed,
 * what is asked and what is marked. Ids glued to Chinese come apart from it.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">UAX 29</a>
 */
final class TextTokenizer {

	/**
	 * The same words come again and again; what more there is, is read anew each time.
	 */
	private static final int MAX_KNOWN_WORDS = 50_000;

	private final CharacterFolding folding = new CharacterFolding();

	private final WordForms forms = new WordForms(this.folding);

	private final Map<String, Word> known = new ConcurrentHashMap<>();

	List<TextToken> tokenize(String text) {
		List<TextToken> tokens = new ArrayList<>();
		try {
			StandardTokenizerImpl scanner = new StandardTokenizerImpl(new StringReader(text));
			for (int type = scanner.getNextToken(); type >= 0; type = scanner.getNextToken()) {
				Word word = word(scanner.yytext(), type == StandardTokenizerImpl.IDEOGRAPHIC_TYPE);
				tokens.add(new TextToken(word, scanner.yychar(), scanner.yychar() + scanner.yylength()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

	private Word word(String text, boolean ideograph) {
		Word known = this.known.get(text);
		if (known != null) {
			return known;
		}
		Word word = ideograph ? Word.ideograph(this.folding.fold(text))
				: Word.of(this.forms.of(text), this.forms.partsOf(text));
		if (this.known.size() < MAX_KNOWN_WORDS) {
			this.known.put(text, word);
		}
		return word;
	}

	/** Fold a text that is no running text, a code say. */
	String fold(String text) {
		return this.folding.fold(text);
	}

}
