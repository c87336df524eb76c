package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.faultbook.search.text.TextToken;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole messages and descriptions in what was pasted, as they are or within a
 * longer line. Case, punctuation and width do not count.
 */
final class PhraseQueries {

	/** Shorter ones say too little to be looked for within another text. */
	private static final int MIN_CONTAINED_WORDS = 2;

	private static final int MIN_CONTAINED_IDEOGRAPHS = 4;

	private static final int MAX_TOKENS = 64;

	/** In characters, far below what a term of Lucene can hold. */
	private static final int MAX_LENGTH = 8_000;

	private final CodeSearcher stored;

	private final @Nullable Terms known;

	PhraseQueries(CodeSearcher stored) {
		this.stored = stored;
		try {
			this.known = MultiTerms.getTerms(stored.searcher().getIndexReader(), SearchFields.PHRASE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a phrase is found by; nothing if it is empty or too long to be one. */
	static Optional<String> key(List<TextToken> phrase) {
		StringBuilder key = new StringBuilder();
		for (TextToken token : phrase) {
			key.append(token.term()).append(' ');
		}
		boolean fits = !key.isEmpty() && phrase.size() <= MAX_TOKENS && key.length() <= MAX_LENGTH;
		return fits ? Optional.of(key.toString()) : Optional.empty();
	}

	/** The documents that have exactly this phrase. */
	Optional<Query> equalTo(List<TextToken> tokens) {
		return key(tokens).map(PhraseQueries::query);
	}

	private static Query query(String key) {
		return new ConstantScoreQuery(new TermQuery(new Term(SearchFields.PHRASE, key)));
	}

	/**
	 * The documents that have a phrase which is contained in the tokens, in the order of
	 * the text; a phrase within a longer one does not count.
	 */
	List<Query> containedIn(List<TextToken> tokens) {
		List<Query> found = new ArrayList<>();
		try {
			TermsEnum phrases = (this.known != null) ? this.known.iterator() : TermsEnum.EMPTY;
			int start = 0;
			while (start < tokens.size()) {
				int length = longest(tokens.subList(start, Math.min(tokens.size(), start + MAX_TOKENS)), phrases);
				if (length > 0) {
					key(tokens.subList(start, start + length)).map(PhraseQueries::query).ifPresent(found::add);
				}
				start += Math.max(length, 1);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	/**
	 * The length of the longest phrase that the tokens begin with, 0 if there is none.
	 */
	private int longest(List<TextToken> tokens, TermsEnum phrases) throws IOException {
		StringBuilder key = new StringBuilder();
		int longest = 0;
		int ideographs = 0;
		for (int length = 1; length <= tokens.size() && key.length() <= MAX_LENGTH; length++) {
			TextToken token = tokens.get(length - 1);
			key.append(token.term()).append(' ');
			ideographs += token.ideograph() ? 1 : 0;
			if (ideographs >= MIN_CONTAINED_IDEOGRAPHS || length - ideographs >= MIN_CONTAINED_WORDS) {
				BytesRef term = new BytesRef(key);
				TermsEnum.SeekStatus status = phrases.seekCeil(term);
				if (status == TermsEnum.SeekStatus.END || !StringHelper.startsWith(phrases.term(), term)) {
					break;
				}
				if (status == TermsEnum.SeekStatus.FOUND && this.stored.exists(new Term(SearchFields.PHRASE, term))) {
					longest = length;
				}
			}
		}
		return longest;
	}

}
