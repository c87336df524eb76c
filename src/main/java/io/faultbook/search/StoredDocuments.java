package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.StringHelper;

/**
 * The documents as Lucene holds them: its segments, what is kept beside each, and what is
 * true of all.
 */
final class StoredDocuments {

	/** Where more codes are nearly alike, the first of them in natural order will do. */
	private static final int MAX_NEAR_CODES = 1_000;

	private final MemoryFiles files;

	private final KnownCodes codes;

	private final IndexSearcher searcher;

	private final List<Segment> segments = new ArrayList<>();

	private final Statistics statistics;

	private StoredDocuments(MemoryFiles files, KnownCodes codes, Map<String, Segment> known,
			Function<List<Segment>, Statistics> statistics) {
		this.files = files;
		this.codes = codes;
		try {
			this.searcher = new IndexSearcher(DirectoryReader.open(files));
			this.searcher.setQueryCache(null);
			for (LeafReaderContext leaf : leaves()) {
				Segment segment = known.get(id(leaf.reader()));
				this.segments.add((segment != null) ? segment : Segment.of(leaf.reader(), codes));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.statistics = statistics.apply(this.segments);
	}

	static StoredDocuments of(MemoryFiles files, KnownCodes codes, IndexFields fields, Tally tally) {
		return new StoredDocuments(files, codes, Map.of(),
				(segments) -> new Statistics(segments.stream().map(Segment::words).toList(), tally, fields.count()));
	}

	/** The same with what was written since. */
	StoredDocuments refreshed(MemoryFiles files, KnownCodes codes, IndexFields fields, Tally tally) {
		Map<String, Segment> known = new HashMap<>();
		int[] moved = (codes == this.codes) ? null : this.codes.positionsIn(codes);
		for (LeafReaderContext leaf : leaves()) {
			Segment segment = segment(leaf);
			known.put(id(leaf.reader()), (moved == null) ? segment : segment.moved(moved));
		}
		return new StoredDocuments(files, codes, known, (segments) -> this.statistics.with(tally, fields.count()));
	}

	private static String id(LeafReader segment) {
		return StringHelper.idToString(((SegmentReader) segment).getSegmentInfo().info.getId());
	}

	/** Add the hits of a query to those that are there. */
	void search(Query query, RankedHits hits) {
		try {
			this.searcher.search(query, HitCollector.into(hits, this));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** At most so many words that begin like this. */
	List<String> wordsBeginningWith(String beginning, int limit) {
		TreeSet<String> found = new TreeSet<>();
		this.segments.forEach((segment) -> segment.words().beginningWith(beginning, found::add));
		return found.stream().filter(this::isWord).limit(limit).toList();
	}

	/** The words that are this one but for a number of typing errors at most. */
	Collection<String> wordsNear(String word, int errors) {
		TreeSet<String> found = new TreeSet<>();
		this.segments.forEach((segment) -> segment.words().near(word, errors, found::add));
		found.removeIf((term) -> !isWord(term));
		return found;
	}

	/** A segment also knows the words of what is gone. */
	private boolean isWord(String term) {
		return this.statistics.documentsWith(term) > 0;
	}

	/** The documents whose code is this one but for a number of typing errors at most. */
	List<Integer> codesNear(String folded, int errors) {
		RankedHits hits = new RankedHits(Map.of(), MAX_NEAR_CODES);
		search(new FuzzyQuery(new Term(IndexFields.CODE, folded), errors, 0, MAX_NEAR_CODES, true), hits);
		return hits.page(0, MAX_NEAR_CODES);
	}

	List<LeafReaderContext> leaves() {
		return this.searcher.getIndexReader().leaves();
	}

	Segment segment(LeafReaderContext leaf) {
		return this.segments.get(leaf.ord);
	}

	Statistics statistics() {
		return this.statistics;
	}

	MemoryFiles files() {
		return this.files;
	}

	KnownCodes codes() {
		return this.codes;
	}

}
