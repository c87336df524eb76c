package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/**
 * Finds a term, or terms at given distances, in the fields of documents by the offsets in
 * the index. Lucene's own {@code Matches} opens every term again for each document.
 *
 * @param slots the terms, all of one field
 */
record PhraseMarker(List<Slot> slots) {

	PhraseMarker {
		slots = List.copyOf(slots);
	}

	/**
	 * A term of a phrase.
	 *
	 * @param position its position in the phrase
	 */
	record Slot(Term term, int position) {
	}

	/** A place that may be the phrase, from the first of its terms to the last. */
	private static final class Place {

		private int terms;

		private int start = Integer.MAX_VALUE;

		private int end;

		void add(PostingsEnum postings) throws IOException {
			this.terms++;
			this.start = Math.min(this.start, postings.startOffset());
			this.end = Math.max(this.end, postings.endOffset());
		}

	}

	String field() {
		return this.slots.get(0).term().field();
	}

	/**
	 * Mark documents of a segment.
	 * @param documents the marks by the number of the document, in ascending order
	 */
	void mark(LeafReader segment, Map<Integer, List<Match.Mark>> documents) throws IOException {
		List<PostingsEnum> postings = new ArrayList<>(this.slots.size());
		for (Slot slot : this.slots) {
			PostingsEnum found = segment.postings(slot.term(), PostingsEnum.OFFSETS);
			if (found == null) {
				return;
			}
			postings.add(found);
		}
		for (Map.Entry<Integer, List<Match.Mark>> document : documents.entrySet()) {
			places(document.getKey(), postings).values()
				.stream()
				.filter((place) -> place.terms == this.slots.size())
				.map((place) -> new Match.Mark(place.start, place.end))
				.forEach(document.getValue()::add);
		}
	}

	private Map<Integer, Place> places(int document, List<PostingsEnum> postings) throws IOException {
		Map<Integer, Place> places = new HashMap<>();
		for (int i = 0; i < postings.size(); i++) {
			PostingsEnum term = postings.get(i);
			int found = (term.docID() < document) ? term.advance(document) : term.docID();
			if (found != document) {
				return Map.of();
			}
			for (int left = term.freq(); left > 0; left--) {
				int first = term.nextPosition() - this.slots.get(i).position();
				places.computeIfAbsent(first, (position) -> new Place()).add(term);
			}
		}
		return places;
	}

}
