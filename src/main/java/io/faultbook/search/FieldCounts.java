package io.faultbook.search;

/**
 * How often a word stands in each of a group of fields, packed into one number: Lucene
 * keeps it as the frequency of the word, so that a score needs no positions. More often
 * than {@value #MOST} times tells no more.
 */
final class FieldCounts {

	/** The number of fields in a group; the sum over a document still fits an int. */
	static final int FIELDS = 8;

	/** Counts end here. */
	static final int MOST = 3;

	private static final int BITS = 2;

	private FieldCounts() {
	}

	/** The group that a field is in. */
	static int group(int field) {
		return field / FIELDS;
	}

	/** Count a word once more in a field of the group. */
	static int add(int packed, int field) {
		int shift = field % FIELDS * BITS;
		return ((packed >>> shift & MOST) == MOST) ? packed : packed + (1 << shift);
	}

	/** The count of the group's first field. */
	static int first(int packed) {
		return packed & MOST;
	}

	/** The counts of the group's other fields. */
	static int others(int packed) {
		return packed >>> BITS;
	}

}
