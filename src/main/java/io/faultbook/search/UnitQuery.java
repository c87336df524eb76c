package io.faultbook.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents that have a unit of a search in any field, in one of several
 * wordings.
 */
final class UnitQuery extends Query {

	/**
	 * A wording of the unit.
	 *
	 * @param clues what must be there, each in any field
	 * @param weight how much the wording counts
	 */
	record Wording(List<Clue> clues, float weight) {
	}

	private final List<Wording> wordings;

	private final float[] fieldWeights;

	private final WordLookups lookups;

	UnitQuery(List<Wording> wordings, float[] fieldWeights, WordLookups lookups) {
		this.wordings = List.copyOf(wordings);
		this.fieldWeights = fieldWeights;
		this.lookups = lookups;
	}

	@Override
	public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
		return new Weight(this) {

			@Override
			public @Nullable Scorer scorer(LeafReaderContext segment) throws IOException {
				SegmentWords words = UnitQuery.this.lookups.in(segment);
				return UnitScorer.in(words, this, UnitQuery.this.wordings, UnitQuery.this.fieldWeights, boost);
			}

			@Override
			public Explanation explain(LeafReaderContext segment, int document) {
				return Explanation.noMatch("not explained");
			}

			@Override
			public boolean isCacheable(LeafReaderContext segment) {
				return false;
			}

		};
	}

	@Override
	public String toString(String field) {
		return this.wordings.toString();
	}

	@Override
	public void visit(QueryVisitor visitor) {
		visitor.visitLeaf(this);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
