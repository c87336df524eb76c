package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The documents as Lucene holds them: its segments, and for each of their documents the
 * position among all.
 */
final class StoredDocuments {

	private final MemoryFiles files;

	private final KnownCodes codes;

	private final IndexSearcher searcher;

	private final List<int[]> positions = new ArrayList<>();

	StoredDocuments(MemoryFiles files, KnownCodes codes) {
		this(files, codes, null);
	}

	private StoredDocuments(MemoryFiles files, KnownCodes codes, @Nullable StoredDocuments before) {
		this.files = files;
		this.codes = codes;
		Map<String, int[]> known = (before != null) ? before.positionsIn(codes) : Map.of();
		try {
			this.searcher = new IndexSearcher(DirectoryReader.open(files));
			this.searcher.setQueryCache(null);
			for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
				int[] positions = known.get(id(leaf.reader()));
				this.positions.add((positions != null) ? positions : read(leaf.reader()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same with what was written since. */
	StoredDocuments refreshed(MemoryFiles files, KnownCodes codes) {
		return new StoredDocuments(files, codes, this);
	}

	private int[] read(LeafReader segment) throws IOException {
		int[] positions = new int[segment.maxDoc()];
		BinaryDocValues ids = DocValues.getBinary(segment, IndexFields.ID);
		for (int document = 0; document < positions.length; document++) {
			positions[document] = ids.advanceExact(document)
					? Math.max(this.codes.position(ids.binaryValue().utf8ToString()), -1) : -1;
		}
		return positions;
	}

	/** The positions by segment, moved along where codes have come or gone. */
	private Map<String, int[]> positionsIn(KnownCodes others) {
		Map<String, int[]> known = new HashMap<>();
		int[] moved = (others == this.codes) ? null : this.codes.positionsIn(others);
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			int[] positions = this.positions.get(leaf.ord);
			known.put(id(leaf.reader()), (moved == null) ? positions
					: Arrays.stream(positions).map((position) -> (position < 0) ? -1 : moved[position]).toArray());
		}
		return known;
	}

	private static String id(LeafReader segment) {
		return StringHelper.idToString(((SegmentReader) segment).getSegmentInfo().info.getId());
	}

	/** The best hits of a query; of equal ones the first in natural order. */
	RankedHits search(Query query, int count) {
		try {
			return this.searcher.search(query, RankedHits.inOrder(this.positions, count));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	IndexSearcher searcher() {
		return this.searcher;
	}

	MemoryFiles files() {
		return this.files;
	}

	KnownCodes codes() {
		return this.codes;
	}

	/** The positions of the documents of a segment. */
	int position(LeafReaderContext segment, int document) {
		return this.positions.get(segment.ord)[document];
	}

}
