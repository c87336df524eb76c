package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Scores a unit: of its wordings the best, of a wording all words, of a word the best
 * field and a little of the others.
 */
final class UnitScorer extends Scorer {

	private static final float OTHER_FIELDS = 0.1f;

	private record Wording(List<Occurrences> words, DocIdSetIterator documents, float weight) {
	}

	private final List<Wording> wordings;

	private final float[] fieldWeights;

	private final float boost;

	private final float[] scratch;

	private final DocIdSetIterator documents;

	private float score;

	private UnitScorer(Weight weight, List<Wording> wordings, float[] fieldWeights, float boost) {
		super(weight);
		this.wordings = wordings;
		this.fieldWeights = fieldWeights;
		this.boost = boost;
		this.scratch = new float[fieldWeights.length];
		this.documents = AnyOf.of(wordings.stream().map(Wording::documents).toList());
	}

	/** The scorer for a segment, or null if it has no wording. */
	static @Nullable UnitScorer in(SegmentWords words, Weight weight, List<UnitQuery.Wording> wordings,
			float[] fieldWeights, float boost) throws IOException {
		List<Wording> found = new ArrayList<>();
		for (UnitQuery.Wording wording : wordings) {
			List<Occurrences> clues = new ArrayList<>();
			for (Clue clue : wording.clues()) {
				Occurrences occurrences = clue.in(words);
				if (occurrences != null) {
					clues.add(occurrences);
				}
			}
			if (clues.size() == wording.clues().size()) {
				found.add(new Wording(clues, inAll(clues), wording.weight()));
			}
		}
		return found.isEmpty() ? null : new UnitScorer(weight, found, fieldWeights, boost);
	}

	private static DocIdSetIterator inAll(List<Occurrences> clues) {
		return (clues.size() == 1) ? clues.get(0).documents()
				: ConjunctionUtils.intersectIterators(clues.stream().map(Occurrences::documents).toList());
	}

	private boolean matches() throws IOException {
		this.score = 0;
		int document = docID();
		for (Wording wording : this.wordings) {
			if (wording.documents().docID() == document) {
				this.score = Math.max(this.score, wording.weight() * score(wording));
			}
		}
		return this.score > 0;
	}

	private float score(Wording wording) throws IOException {
		float sum = 0;
		for (Occurrences word : wording.words()) {
			if (!word.score(this.scratch)) {
				return 0;
			}
			sum += overFields();
		}
		return sum;
	}

	private float overFields() {
		float best = 0;
		double sum = 0;
		for (int field = 0; field < this.scratch.length; field++) {
			float score = this.scratch[field] * this.fieldWeights[field];
			best = Math.max(best, score);
			sum += score;
		}
		return (float) (best + (sum - best) * OTHER_FIELDS);
	}

	@Override
	public DocIdSetIterator iterator() {
		return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
	}

	@Override
	public TwoPhaseIterator twoPhaseIterator() {
		return new TwoPhaseIterator(this.documents) {

			@Override
			public boolean matches() throws IOException {
				return UnitScorer.this.matches();
			}

			@Override
			public float matchCost() {
				return 100;
			}

		};
	}

	@Override
	public int docID() {
		return this.documents.docID();
	}

	@Override
	public float score() {
		return this.boost * this.score;
	}

	@Override
	public float getMaxScore(int upTo) {
		return Float.POSITIVE_INFINITY;
	}

}
