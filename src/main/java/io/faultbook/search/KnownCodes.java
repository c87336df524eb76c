package io.faultbook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The codes of the documents, in natural order: which document a code has, and which code
 * a document.
 */
final class KnownCodes {

	private static final NaturalOrder ORDER = new NaturalOrder();

	private final String[] codes;

	private KnownCodes(String[] codes) {
		this.codes = codes;
	}

	/**
	 * The codes of documents.
	 * @throws IllegalArgumentException if they are not in natural order, each once
	 */
	static KnownCodes of(List<SearchDocument> documents) {
		String[] codes = documents.stream().map(SearchDocument::code).toArray(String[]::new);
		for (int i = 1; i < codes.length; i++) {
			if (ORDER.compare(codes[i - 1], codes[i]) >= 0) {
				throw new IllegalArgumentException(codes[i] + " after " + codes[i - 1] + " is no natural order");
			}
		}
		return new KnownCodes(codes);
	}

	/**
	 * The codes of other documents, of which only some have come or gone.
	 * @param changed the codes that may have come or gone
	 * @throws IllegalArgumentException if others have
	 */
	KnownCodes refreshed(List<SearchDocument> documents, Collection<String> changed) {
		List<String> added = new ArrayList<>();
		List<String> removed = new ArrayList<>();
		for (String code : changed) {
			boolean known = position(code) >= 0;
			boolean remains = isAmong(documents, code);
			if (known != remains) {
				(known ? removed : added).add(code);
			}
		}
		if (this.codes.length + added.size() - removed.size() != documents.size()) {
			throw new IllegalArgumentException("Not all codes that have come or gone were given");
		}
		return (added.isEmpty() && removed.isEmpty()) ? this : new KnownCodes(merged(added, removed));
	}

	private static boolean isAmong(List<SearchDocument> documents, String code) {
		int low = 0;
		int high = documents.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = ORDER.compare(documents.get(middle).code(), code);
			if (order == 0) {
				return true;
			}
			low = (order < 0) ? middle + 1 : low;
			high = (order < 0) ? high : middle - 1;
		}
		return false;
	}

	private String[] merged(List<String> added, List<String> removed) {
		added.sort(ORDER);
		int[] places = added.stream().mapToInt((code) -> -1 - position(code)).toArray();
		boolean[] gone = new boolean[this.codes.length];
		removed.forEach((code) -> gone[position(code)] = true);
		String[] merged = new String[this.codes.length + added.size() - removed.size()];
		int next = 0;
		int end = 0;
		for (int i = 0; i <= this.codes.length; i++) {
			while (next < places.length && places[next] == i) {
				merged[end++] = added.get(next++);
			}
			if (i < this.codes.length && !gone[i]) {
				merged[end++] = this.codes[i];
			}
		}
		return merged;
	}

	/** For each of these codes its position among others, negative for those gone. */
	int[] positionsIn(KnownCodes others) {
		int[] positions = new int[this.codes.length];
		int other = 0;
		for (int i = 0; i < positions.length; i++) {
			while (other < others.codes.length && isBefore(others.codes[other], this.codes[i])) {
				other++;
			}
			boolean remains = other < others.codes.length && others.codes[other].equals(this.codes[i]);
			positions[i] = remains ? other : -1;
		}
		return positions;
	}

	private static boolean isBefore(String code, String other) {
		return !code.equals(other) && ORDER.compare(code, other) < 0;
	}

	/** The position of the document with this code, negative if there is none. */
	int position(String code) {
		return Arrays.binarySearch(this.codes, code, ORDER);
	}

	/** The code of the document at a position. */
	String at(int position) {
		return this.codes[position];
	}

	int size() {
		return this.codes.length;
	}

}
