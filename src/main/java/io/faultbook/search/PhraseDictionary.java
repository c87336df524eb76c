package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * The phrases of a field. Each phrase is a single term. Phrases are compared by the stems
 * of its words, without function words, so that "device is offline" is the same as
 * "device offline".
 */
final class PhraseDictionary {

	/** Shorter phrases are too ambiguous inside a longer text. */
	private static final int MIN_CONTAINED_WORDS = 2;

	private static final int MIN_CONTAINED_IDEOGRAPHS = 4;

	private static final int MAX_TOKENS = 64;

	/** In UTF-16 code units. A Lucene term holds at most 32,766 bytes. */
	private static final int MAX_LENGTH = 8_000;

	private static final Set<String> FUNCTION_WORDS = Set.of("a", "an", "the", "is", "are", "was", "were", "be",
			"been");

	private static final char SEPARATOR = ' ';

	private static final char AFTER_SEPARATOR = SEPARATOR + 1;

	private final CodeSearcher searcher;

	private final String field;

	private final @Nullable Terms terms;

	/** Most words of a log start no phrase. */
	private final Set<String> firstWords = new HashSet<>();

	PhraseDictionary(CodeSearcher searcher, String field) {
		this.searcher = searcher;
		this.field = field;
		try {
			this.terms = MultiTerms.getTerms(searcher.reader(), field);
			TermsEnum phrases = phrases();
			BytesRef phrase = phrases.next();
			while (phrase != null) {
				String text = phrase.utf8ToString();
				String first = text.substring(0, text.indexOf(SEPARATOR));
				this.firstWords.add(first);
				phrase = (phrases.seekCeil(new BytesRef(first + AFTER_SEPARATOR)) != TermsEnum.SeekStatus.END)
						? phrases.term() : null;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TermsEnum phrases() throws IOException {
		return (this.terms != null) ? this.terms.iterator() : TermsEnum.EMPTY;
	}

	/** The tokens that a phrase is compared by. */
	static List<TextToken> significant(List<TextToken> tokens) {
		return tokens.stream().filter((token) -> !FUNCTION_WORDS.contains(token.term())).toList();
	}

	/**
	 * The term for a phrase, which keeps its function words if it would be a single word
	 * without them. Empty if the phrase has no words or is too long.
	 */
	static Optional<String> term(List<TextToken> phrase) {
		StringBuilder term = new StringBuilder();
		List<TextToken> significant = significant(phrase);
		List<TextToken> tokens = (significant.size() < MIN_CONTAINED_WORDS) ? phrase : significant;
		tokens.forEach((token) -> append(token, term));
		boolean fits = !term.isEmpty() && tokens.size() <= MAX_TOKENS && term.length() <= MAX_LENGTH;
		return fits ? Optional.of(term.toString()) : Optional.empty();
	}

	private static void append(TextToken token, StringBuilder term) {
		term.append(token.whole().stem()).append(SEPARATOR);
	}

	Query query(String term) {
		return new ConstantScoreQuery(new TermQuery(new Term(this.field, term)));
	}

	/**
	 * Find phrases in a text, except those within a longer phrase.
	 * @param tokens the {@linkplain #significant(List) significant} tokens of the text
	 */
	List<Occurrence> occurrencesIn(List<TextToken> tokens) {
		List<Occurrence> found = new ArrayList<>();
		try {
			TermsEnum phrases = phrases();
			int start = 0;
			while (start < tokens.size()) {
				Occurrence longest = this.firstWords.contains(tokens.get(start).whole().stem())
						? longestAt(tokens, start, phrases) : null;
				if (longest != null) {
					found.add(longest);
				}
				start = (longest != null) ? longest.end() : start + 1;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	private @Nullable Occurrence longestAt(List<TextToken> tokens, int start, TermsEnum phrases) throws IOException {
		StringBuilder term = new StringBuilder();
		Occurrence longest = null;
		int ideographs = 0;
		int limit = Math.min(tokens.size(), start + MAX_TOKENS);
		for (int end = start + 1; end <= limit && term.length() <= MAX_LENGTH; end++) {
			TextToken token = tokens.get(end - 1);
			append(token, term);
			ideographs += token.ideograph() ? 1 : 0;
			if (ideographs >= MIN_CONTAINED_IDEOGRAPHS || end - start - ideographs >= MIN_CONTAINED_WORDS) {
				BytesRef bytes = new BytesRef(term);
				TermsEnum.SeekStatus status = phrases.seekCeil(bytes);
				if (status == TermsEnum.SeekStatus.END || !StringHelper.startsWith(phrases.term(), bytes)) {
					break;
				}
				if (status == TermsEnum.SeekStatus.FOUND && this.searcher.exists(new Term(this.field, bytes))) {
					longest = new Occurrence(term.toString(), start, end);
				}
			}
		}
		return longest;
	}

	/**
	 * A phrase within a text.
	 *
	 * @param start the index of its first token
	 * @param end the index after its last token
	 */
	record Occurrence(String term, int start, int end) {
	}

}
