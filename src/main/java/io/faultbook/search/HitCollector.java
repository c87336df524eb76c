package io.faultbook.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the hits of Lucene by their positions; one for all segments, for there is one
 * thread.
 */
final class HitCollector implements Collector {

	private final StoredDocuments documents;

	private final RankedHits hits;

	private HitCollector(StoredDocuments documents, RankedHits hits) {
		this.documents = documents;
		this.hits = hits;
	}

	static CollectorManager<HitCollector, RankedHits> into(RankedHits hits, StoredDocuments documents) {
		return new CollectorManager<>() {

			@Override
			public HitCollector newCollector() {
				return new HitCollector(documents, hits);
			}

			@Override
			public RankedHits reduce(Collection<HitCollector> collectors) {
				return hits;
			}

		};
	}

	@Override
	public LeafCollector getLeafCollector(LeafReaderContext segment) {
		Segment.Positions positions = this.documents.segment(segment).positions();
		return new LeafCollector() {

			private @Nullable Scorable scorer;

			@Override
			public void setScorer(Scorable scorer) {
				this.scorer = scorer;
			}

			@Override
			public void collect(int document) throws IOException {
				HitCollector.this.hits.add(positions.of(document), Objects.requireNonNull(this.scorer).score());
			}

		};
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE;
	}

}
