package io.faultbook.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/** Where terms stand one after the other. */
final class RowOccurrences extends Occurrences {

	/**
	 * Where one of the terms stands.
	 */
	static final class Slot {

		private final PostingsEnum places;

		private final int offset;

		private int left;

		private int start;

		/**
		 * A slot.
		 * @param offset how far the term is behind the first
		 */
		Slot(PostingsEnum places, int offset) {
			this.places = places;
			this.offset = offset;
		}

		void begin() throws IOException {
			this.left = this.places.freq();
			this.start = -1;
		}

		/** Go on to a row that begins there or later; false if there is none. */
		boolean advance(int start) throws IOException {
			while (this.start < start) {
				if (this.left == 0) {
					return false;
				}
				this.left--;
				this.start = this.places.nextPosition() - this.offset;
			}
			return true;
		}

	}

	private final SegmentWords words;

	private final List<Slot> slots;

	private final float rarity;

	private final DocIdSetIterator documents;

	RowOccurrences(SegmentWords words, List<Slot> slots, float rarity) {
		this.words = words;
		this.slots = slots;
		this.rarity = rarity;
		this.documents = (slots.size() == 1) ? slots.get(0).places
				: ConjunctionUtils.intersectIterators(slots.stream().map((slot) -> slot.places).toList());
	}

	@Override
	DocIdSetIterator documents() {
		return this.documents;
	}

	@Override
	boolean score(float[] scores) throws IOException {
		Arrays.fill(scores, 0);
		for (Slot slot : this.slots) {
			slot.begin();
		}
		int field = -1;
		int frequency = 0;
		for (int start = next(0); start >= 0; start = next(start + 1)) {
			frequency = (DocumentWords.field(start) == field) ? frequency + 1 : 1;
			field = DocumentWords.field(start);
			scores[field] = this.rarity * this.words.weight(this.documents.docID(), field, frequency);
		}
		return field >= 0;
	}

	/** The next place where a row begins, negative if there is none. */
	private int next(int from) throws IOException {
		int start = from;
		int agreed = 0;
		while (agreed < this.slots.size()) {
			Slot slot = this.slots.get(agreed);
			if (!slot.advance(start)) {
				return -1;
			}
			agreed = (slot.start == start) ? agreed + 1 : 0;
			start = slot.start;
		}
		return start;
	}

}
