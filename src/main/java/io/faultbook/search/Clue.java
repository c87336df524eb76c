package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/** Something that is looked for in a field: a word, words in a row, or one of several. */
interface Clue {

	/** Where it stands in a segment, or null if it does not. */
	@Nullable Occurrences in(SegmentWords words) throws IOException;

	/**
	 * A term.
	 *
	 * @param rarity how much it tells
	 */
	record Term(String term, float rarity) implements Clue {

		@Override
		public @Nullable Occurrences in(SegmentWords words) throws IOException {
			List<BestOccurrences.Way> groups = new ArrayList<>();
			for (SegmentWords.Counts counts : words.counts(this.term)) {
				groups.add(new BestOccurrences.Way(
						new TermOccurrences(words, counts.documents(), counts.firstField(), this.rarity), 1));
			}
			return BestOccurrences.of(groups, words.fields());
		}

	}

	/** Any of the terms that begin alike. */
	record Beginning(List<String> terms) implements Clue {

		public Beginning {
			terms = List.copyOf(terms);
		}

		@Override
		public @Nullable Occurrences in(SegmentWords words) throws IOException {
			List<SegmentWords.Counts> found = new ArrayList<>();
			for (String term : this.terms) {
				found.addAll(words.counts(term));
			}
			return found.isEmpty() ? null : new BeginningOccurrences(found);
		}

	}

	/**
	 * Terms in a row.
	 *
	 * @param rarity how much they tell together
	 */
	record Row(List<Slot> slots, float rarity) implements Clue {

		public Row {
			slots = List.copyOf(slots);
		}

		/**
		 * A term and how far it is behind the first.
		 */
		record Slot(String term, int offset) {
		}

		@Override
		public @Nullable Occurrences in(SegmentWords words) throws IOException {
			List<RowOccurrences.Slot> found = new ArrayList<>();
			for (Slot slot : this.slots) {
				PostingsEnum places = words.places(slot.term());
				if (places == null) {
					return null;
				}
				found.add(new RowOccurrences.Slot(places, slot.offset()));
			}
			return new RowOccurrences(words, found, this.rarity);
		}

	}

	/** All of several in the same field. */
	record All(List<Clue> clues) implements Clue {

		public All {
			clues = List.copyOf(clues);
		}

		@Override
		public @Nullable Occurrences in(SegmentWords words) throws IOException {
			List<Occurrences> found = new ArrayList<>();
			for (Clue clue : this.clues) {
				Occurrences occurrences = clue.in(words);
				if (occurrences == null) {
					return null;
				}
				found.add(occurrences);
			}
			return (found.size() == 1) ? found.get(0) : new AllOccurrences(found, words.fields());
		}

	}

	/** The best of several. */
	record Best(List<Way> ways) implements Clue {

		public Best {
			ways = List.copyOf(ways);
		}

		/**
		 * One of several and how much it counts.
		 */
		record Way(Clue clue, float weight) {
		}

		@Override
		public @Nullable Occurrences in(SegmentWords words) throws IOException {
			List<BestOccurrences.Way> found = new ArrayList<>();
			for (Way way : this.ways) {
				Occurrences occurrences = way.clue().in(words);
				if (occurrences != null) {
					found.add(new BestOccurrences.Way(occurrences, way.weight()));
				}
			}
			return BestOccurrences.of(found, words.fields());
		}

	}

}
