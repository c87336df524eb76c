package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of all texts. To compare a word with each of them is faster than to intersect
 * an automaton with the terms of each field.
 */
final class TermDictionary {

	private final String[] sorted;

	/** The fields that have each term. Equal lists are one object. */
	private final List<List<String>> fields;

	/** The letters of each term as bits, which rule out most terms. */
	private final long[] letters;

	private TermDictionary(SortedMap<String, List<String>> terms) {
		this.sorted = terms.keySet().toArray(String[]::new);
		this.fields = List.copyOf(terms.values());
		this.letters = Arrays.stream(this.sorted).mapToLong(TermDictionary::letters).toArray();
	}

	/** The terms that an index has in some fields. */
	static TermDictionary of(IndexReader reader, Collection<String> fields) {
		SortedMap<String, List<String>> found = new TreeMap<>();
		Map<List<String>, List<String>> interned = new HashMap<>();
		try {
			for (String field : fields) {
				Terms terms = MultiTerms.getTerms(reader, field);
				if (terms != null) {
					TermsEnum all = terms.iterator();
					for (BytesRef term = all.next(); term != null; term = all.next()) {
						found.merge(term.utf8ToString(), interned.computeIfAbsent(List.of(field), List::copyOf),
								(before, added) -> {
									List<String> both = new ArrayList<>(before);
									both.addAll(added);
									return interned.computeIfAbsent(both, List::copyOf);
								});
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		found.keySet().removeIf(FieldTokenStream::isPair);
		return new TermDictionary(found);
	}

	boolean contains(String term) {
		return !fields(term).isEmpty();
	}

	/** The fields that have a term. */
	List<String> fields(String term) {
		int place = Arrays.binarySearch(this.sorted, term);
		return (place < 0) ? List.of() : this.fields.get(place);
	}

	/** The terms that begin like this, in order. */
	Stream<String> startingWith(String prefix) {
		int place = Arrays.binarySearch(this.sorted, prefix);
		return IntStream.range((place < 0) ? -1 - place : place, this.sorted.length)
			.mapToObj((i) -> this.sorted[i])
			.takeWhile((term) -> term.startsWith(prefix));
	}

	/** The terms within an edit distance of a word, in order. */
	Stream<String> near(String word, int maxEdits) {
		long wanted = letters(word);
		return IntStream.range(0, this.sorted.length)
			.filter((i) -> Long.bitCount(wanted & ~this.letters[i]) <= maxEdits
					&& Long.bitCount(this.letters[i] & ~wanted) <= maxEdits
					&& EditDistance.isWithin(word, this.sorted[i], maxEdits))
			.mapToObj((i) -> this.sorted[i]);
	}

	/** One bit for all letters that agree in their last six bits. */
	private static long letters(String word) {
		long letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1L << word.charAt(i);
		}
		return letters;
	}

}
