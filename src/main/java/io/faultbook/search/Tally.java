package io.faultbook.search;

import java.util.HashMap;
import java.util.Map;

/** Counts documents, the lengths of their fields, and where asked for their terms. */
final class Tally {

	private final Map<Integer, long[]> fields = new HashMap<>();

	private final Map<String, Integer> terms = new HashMap<>();

	private int documents;

	Tally copy() {
		Tally copy = new Tally();
		this.fields.forEach((field, sums) -> copy.fields.put(field, sums.clone()));
		copy.terms.putAll(this.terms);
		copy.documents = this.documents;
		return copy;
	}

	/** Count a document, but not its terms. */
	synchronized void add(DocumentWords words) {
		count(words, 1);
	}

	/** Count a document that has come, with its terms. */
	void come(DocumentWords words) {
		count(words, 1);
		words.terms().forEach((term) -> correct(term, 1));
	}

	/** Take out a document that has gone, with its terms. */
	void gone(DocumentWords words) {
		count(words, -1);
		words.terms().forEach((term) -> correct(term, -1));
	}

	private void count(DocumentWords words, int sign) {
		this.documents += sign;
		for (int field : words.fields()) {
			long[] sums = this.fields.computeIfAbsent(field, (key) -> new long[2]);
			sums[0] += sign;
			sums[1] += (long) sign * words.forms(field);
		}
	}

	private void correct(String term, int change) {
		this.terms.merge(term, change, (before, more) -> (before + more == 0) ? null : before + more);
	}

	int documents() {
		return this.documents;
	}

	/** The number of forms that a field has on average where it has any. */
	float averageLength(int field) {
		long[] sums = this.fields.getOrDefault(field, new long[2]);
		return (sums[0] == 0) ? 1 : (float) (sums[1] / (double) sums[0]);
	}

	/** By how much the number of documents with a term differs from the first count. */
	int correction(String term) {
		return this.terms.isEmpty() ? 0 : this.terms.getOrDefault(term, 0);
	}

}
