package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The distinct terms of fields in one segment, for finding those that begin like a word
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

	static Vocabulary of(LeafReader segment, List<String> fields) throws IOException {
		SortedMap<String, Integer> found = new TreeMap<>();
		for (String field : fields) {
			addTo(found, segment.terms(field));
		}
		if (fields.size() > 1) {
			for (Map.Entry<String, Integer> term : found.entrySet()) {
				term.setValue(count(segment, fields, new BytesRef(term.getKey())));
			}
		}
		return new Vocabulary(found);
	}

	private static void addTo(SortedMap<String, Integer> found, @Nullable Terms terms) throws IOException {
		if (terms == null) {
			return;
		}
		TermsEnum all = terms.iterator();
		for (BytesRef term = all.next(); term != null; term = all.next()) {
			found.put(term.utf8ToString(), all.docFreq());
		}
	}

	/** Each document once, in however many of the fields it has the term. */
	private static int count(LeafReader segment, List<String> fields, BytesRef term) throws IOException {
		List<DocIdSetIterator> found = new ArrayList<>();
		for (String field : fields) {
			PostingsEnum documents = segment.postings(new Term(field, term), PostingsEnum.NONE);
			if (documents != null) {
				found.add(documents);
			}
		}
		DocIdSetIterator any = AnyOf.of(found);
		int count = 0;
		while (any.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			count++;
		}
		return count;
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
