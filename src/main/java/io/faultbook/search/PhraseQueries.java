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
 * Finds codes by their whole message or description, which may be the query or a part of
 * it. Case, punctuation, and character width are ignored.
 */
final class PhraseQueries {

	/** Shorter phrases are too ambiguous inside a longer text. */
	private static final int MIN_CONTAINED_WORDS = 2;

	private static final int MIN_CONTAINED_IDEOGRAPHS = 4;

	private static final int MAX_TOKENS = 64;

	/** In UTF-16 code units. A Lucene term holds at most 32,766 bytes. */
	private static final int MAX_LENGTH = 8_000;

	private final CodeSearcher searcher;

	private final @Nullable Terms terms;

	PhraseQueries(CodeSearcher searcher) {
		this.searcher = searcher;
		try {
			this.terms = MultiTerms.getTerms(searcher.reader(), SearchFields.PHRASE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The term for a phrase. Empty if the phrase has no words or is too long. */
	static Optional<String> key(List<TextToken> phrase) {
		StringBuilder key = new StringBuilder();
		for (TextToken token : phrase) {
			key.append(token.term()).append(' ');
		}
		boolean fits = !key.isEmpty() && phrase.size() <= MAX_TOKENS && key.length() <= MAX_LENGTH;
		return fits ? Optional.of(key.toString()) : Optional.empty();
	}

	Optional<Query> equalTo(List<TextToken> tokens) {
		return key(tokens).map(PhraseQueries::query);
	}

	private static Query query(String key) {
		return new ConstantScoreQuery(new TermQuery(new Term(SearchFields.PHRASE, key)));
	}

	/** Find phrases that the tokens contain, except those within a longer phrase. */
	List<Query> containedIn(List<TextToken> tokens) {
		List<Query> found = new ArrayList<>();
		try {
			TermsEnum phrases = (this.terms != null) ? this.terms.iterator() : TermsEnum.EMPTY;
			int start = 0;
			while (start < tokens.size()) {
				int length = longestPhrase(tokens.subList(start, Math.min(tokens.size(), start + MAX_TOKENS)), phrases);
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
	 * The number of tokens in the longest phrase at the start of the given tokens, or 0.
	 */
	private int longestPhrase(List<TextToken> tokens, TermsEnum phrases) throws IOException {
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
				if (status == TermsEnum.SeekStatus.FOUND && this.searcher.exists(new Term(SearchFields.PHRASE, term))) {
					longest = length;
				}
			}
		}
		return longest;
	}

}
