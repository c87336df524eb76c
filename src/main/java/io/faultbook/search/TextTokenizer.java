package io.faultbook.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts a text into words and single Chinese characters, the same way for what is indexed,
 * what is asked and what is marked. Ids glued to Chinese come apart from it.
 *
 * @see <a href="https://unicode.org/reports/tr29/#Word_Boundaries">UAX 29</a>
 */
final class TextTokenizer {

	private static final String IDEOGRAPH = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

	private final CharacterFolding folding = new CharacterFolding();

	private final WordForms words = new WordForms(this.folding);

	List<TextToken> tokenize(String text) {
		List<TextToken> tokens = new ArrayList<>();
		try (StandardTokenizer tokenizer = new StandardTokenizer()) {
			CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
			OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
			TypeAttribute type = tokenizer.getAttribute(TypeAttribute.class);
			tokenizer.setReader(new StringReader(text));
			tokenizer.reset();
			while (tokenizer.incrementToken()) {
				tokens.add(token(term.toString(), offset, IDEOGRAPH.equals(type.type())));
			}
			tokenizer.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

	private TextToken token(String text, OffsetAttribute offset, boolean ideograph) {
		if (ideograph) {
			String folded = this.folding.fold(text);
			return new TextToken(new WordForm(folded, folded), List.of(), offset.startOffset(), offset.endOffset(),
					true);
		}
		return new TextToken(this.words.of(text), this.words.partsOf(text), offset.startOffset(), offset.endOffset(),
				false);
	}

	/** Fold a text that is no running text, a code say. */
	String fold(String text) {
		return this.folding.fold(text);
	}

}
