package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The distinct terms of a field in one segment, for finding those that begin like a word
 * or are nearly one: a look at the letters of all is faster than an automaton.
 */
final class Vocabulary {

	private final String[] sorted;

	/** In how many documents a term is, in the order of the terms. */
	private final int[] documents;

	/** Which letters a term has, in the order of the terms. */
	private final long[] letters;

	private Vocabulary(SortedMap<String, Integer> terms) {
		this.sorted = terms.keySet().toArray(String[]::new);
		this.documents = terms.values().stream().mapToInt(Integer::intValue).toArray();
		this.letters = Arrays.stream(this.sorted).mapToLong(Letters::of).toArray();
	}

	static Vocabulary of(LeafReader segment, String field) throws IOException {
		SortedMap<String, Integer> found = new TreeMap<>();
		Terms terms = segment.terms(field);
		if (terms != null) {
			TermsEnum all = terms.iterator();
			for (BytesRef term = all.next(); term != null; term = all.next()) {
				String text = term.utf8ToString();
				if (!DocumentWords.isPair(text)) {
					found.put(text, all.docFreq());
				}
			}
		}
		return new Vocabulary(found);
	}

	/** In how many documents a term is, those counted in that are deleted since. */
	int documentsWith(String term) {
		int place = Arrays.binarySearch(this.sorted, term);
		return (place < 0) ? 0 : this.documents[place];
	}

	/** Give the terms that begin like this. */
	void beginningWith(String prefix, Consumer<String> found) {
		int place = Arrays.binarySearch(this.sorted, prefix);
		for (int i = (place < 0) ? -1 - place : place; i < this.sorted.length
				&& this.sorted[i].startsWith(prefix); i++) {
			found.accept(this.sorted[i]);
		}
	}

	/** Give the terms that are this one but for a number of typing errors at most. */
	void near(String word, int errors, Consumer<String> found) {
		long wanted = Letters.of(word);
		for (int i = 0; i < this.sorted.length; i++) {
			if (Letters.mayBeWithin(wanted, this.letters[i], errors)
					&& EditDistance.isWithin(word, this.sorted[i], errors)) {
				found.accept(this.sorted[i]);
			}
		}
	}

}
