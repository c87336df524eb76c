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
 * The distinct terms of all text fields, for prefix and fuzzy lookups. Comparing a word
 * with each of them is faster than intersecting an automaton with the terms of each
 * field.
 */
final class TermDictionary {

	private final String[] terms;

	/** The fields that contain each term. Equal lists share one object. */
	private final List<List<String>> fields;

	private final int[] documentFrequencies;

	/** Rules out most terms before their edit distance is computed. */
	private final long[] letterMasks;

	private TermDictionary(SortedMap<String, List<String>> terms, Map<String, Integer> documentFrequencies) {
		this.terms = terms.keySet().toArray(String[]::new);
		this.fields = List.copyOf(terms.values());
		this.documentFrequencies = terms.keySet().stream().mapToInt(documentFrequencies::get).toArray();
		this.letterMasks = Arrays.stream(this.terms).mapToLong(TermDictionary::letterMask).toArray();
	}

	static TermDictionary of(IndexReader reader, Collection<String> fields) {
		SortedMap<String, List<String>> found = new TreeMap<>();
		Map<List<String>, List<String>> interned = new HashMap<>();
		Map<String, Integer> documentFrequencies = new HashMap<>();
		try {
			for (String field : fields) {
				Terms terms = MultiTerms.getTerms(reader, field);
				if (terms != null) {
					TermsEnum iterator = terms.iterator();
					for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
						documentFrequencies.merge(term.utf8ToString(), iterator.docFreq(), Math::max);
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
		found.keySet().removeIf(FieldTokenStream::isBigram);
		return new TermDictionary(found, documentFrequencies);
	}

	boolean contains(String term) {
		return !fieldsOf(term).isEmpty();
	}

	List<String> fieldsOf(String term) {
		int index = Arrays.binarySearch(this.terms, term);
		return (index < 0) ? List.of() : this.fields.get(index);
	}

	/** The number of documents with a term, in the field that has the most; 0 if none. */
	int documentFrequency(String term) {
		int index = Arrays.binarySearch(this.terms, term);
		return (index < 0) ? 0 : this.documentFrequencies[index];
	}

	Stream<String> startingWith(String prefix) {
		int index = Arrays.binarySearch(this.terms, prefix);
		return IntStream.range((index < 0) ? -1 - index : index, this.terms.length)
			.mapToObj((i) -> this.terms[i])
			.takeWhile((term) -> term.startsWith(prefix));
	}

	Stream<String> fuzzy(String word, int maxEdits) {
		long wordMask = letterMask(word);
		return IntStream.range(0, this.terms.length)
			.filter((i) -> Long.bitCount(wordMask & ~this.letterMasks[i]) <= maxEdits
					&& Long.bitCount(this.letterMasks[i] & ~wordMask) <= maxEdits
					&& EditDistance.isWithin(word, this.terms[i], maxEdits))
			.mapToObj((i) -> this.terms[i]);
	}

	/** Characters with the same last six bits share a bit. */
	private static long letterMask(String word) {
		long letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1L << word.charAt(i);
		}
		return letters;
	}

}
