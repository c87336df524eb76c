package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds whole messages and descriptions in what was pasted, as they are or within a
 * longer line. Case, punctuation and width do not count.
 */
final class Phrases {

	/** Shorter ones say too little to be looked for within another text. */
	private static final int MIN_CONTAINED_WORDS = 2;

	private static final int MIN_CONTAINED_IDEOGRAPHS = 4;

	private static final int MAX_TOKENS = 64;

	/** Far below what a term of Lucene can hold. */
	private static final int MAX_LENGTH = 8_000;

	private final StoredDocuments stored;

	Phrases(StoredDocuments stored) {
		this.stored = stored;
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
	List<Integer> equalTo(List<TextToken> tokens) {
		Set<Integer> found = new TreeSet<>();
		key(tokens).map(BytesRef::new).ifPresent((key) -> {
			for (Dictionary dictionary : dictionaries()) {
				dictionary.addTo(found, key);
			}
		});
		return List.copyOf(found);
	}

	/**
	 * The documents that have a phrase which is contained in the tokens, in the order of
	 * the text; a phrase within a longer one does not count.
	 */
	List<Integer> containedIn(List<TextToken> tokens) {
		List<Dictionary> dictionaries = dictionaries();
		Set<Integer> found = new LinkedHashSet<>();
		int start = 0;
		while (start < tokens.size()) {
			Longest longest = new Longest(start);
			longest.read(tokens, dictionaries);
			found.addAll(longest.documents);
			start = Math.max(longest.end, start + 1);
		}
		return List.copyOf(found);
	}

	private List<Dictionary> dictionaries() {
		List<Dictionary> dictionaries = new ArrayList<>();
		try {
			for (LeafReaderContext segment : this.stored.leaves()) {
				Terms terms = segment.reader().terms(IndexFields.PHRASE);
				if (terms != null) {
					dictionaries.add(new Dictionary(segment, terms.iterator()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return dictionaries;
	}

	/** The longest phrase that begins at a token. */
	private static final class Longest {

		private final int start;

		private int end;

		private Set<Integer> documents = Set.of();

		Longest(int start) {
			this.start = start;
			this.end = start;
		}

		/** It goes on while anything known begins like this. */
		void read(List<TextToken> tokens, List<Dictionary> dictionaries) {
			List<Dictionary> going = new ArrayList<>(dictionaries);
			StringBuilder key = new StringBuilder();
			int ideographs = 0;
			int limit = Math.min(tokens.size(), this.start + MAX_TOKENS);
			for (int i = this.start; i < limit && !going.isEmpty() && key.length() <= MAX_LENGTH; i++) {
				TextToken token = tokens.get(i);
				key.append(token.term()).append(' ');
				ideographs += token.ideograph() ? 1 : 0;
				int words = i + 1 - this.start - ideographs;
				if (ideographs >= MIN_CONTAINED_IDEOGRAPHS || words >= MIN_CONTAINED_WORDS) {
					look(new BytesRef(key), i + 1, going);
				}
			}
		}

		private void look(BytesRef key, int end, List<Dictionary> going) {
			Set<Integer> found = new TreeSet<>();
			going.removeIf((dictionary) -> !dictionary.begins(key));
			going.forEach((dictionary) -> dictionary.addTo(found, key));
			if (!found.isEmpty()) {
				this.documents = found;
				this.end = end;
			}
		}

	}

	/** The phrases of one segment. */
	private final class Dictionary {

		private final LeafReaderContext segment;

		private final TermsEnum terms;

		Dictionary(LeafReaderContext segment, TermsEnum terms) {
			this.segment = segment;
			this.terms = terms;
		}

		/** Whether any phrase begins like this. */
		boolean begins(BytesRef key) {
			try {
				return this.terms.seekCeil(key) != TermsEnum.SeekStatus.END
						&& StringHelper.startsWith(this.terms.term(), key);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		void addTo(Set<Integer> found, BytesRef key) {
			try {
				if (this.terms.seekExact(key)) {
					PostingsEnum documents = this.terms.postings(null, PostingsEnum.NONE);
					Segment.Positions positions = Phrases.this.stored.segment(this.segment).positions();
					Bits live = this.segment.reader().getLiveDocs();
					while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
						if (live == null || live.get(documents.docID())) {
							found.add(positions.of(documents.docID()));
						}
					}
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
