package io.faultbook.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;

/**
 * The segments' words for one search: opening a dictionary costs more than a look into
 * it.
 */
final class WordLookups {

	private final StoredDocuments stored;

	private final int fields;

	private final Map<Integer, SegmentWords> opened = new HashMap<>();

	WordLookups(StoredDocuments stored, int fields) {
		this.stored = stored;
		this.fields = fields;
	}

	SegmentWords in(LeafReaderContext segment) throws IOException {
		SegmentWords opened = this.opened.get(segment.ord);
		if (opened == null) {
			opened = new SegmentWords(segment.reader(), this.stored.segment(segment).lengths(),
					this.stored.statistics(), this.fields);
			this.opened.put(segment.ord, opened);
		}
		return opened;
	}

}
