package io.faultbook.search;

import java.io.IOException;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks words up in a segment, for one search. */
final class SegmentWords {

	private final @Nullable TermsEnum terms;

	private final FieldLengths lengths;

	private final Statistics statistics;

	private final int fields;

	SegmentWords(LeafReader segment, FieldLengths lengths, Statistics statistics, int fields) throws IOException {
		Terms words = segment.terms(IndexFields.WORDS);
		this.terms = (words != null) ? words.iterator() : null;
		this.lengths = lengths;
		this.statistics = statistics;
		this.fields = fields;
	}

	/** Where a term stands, or null if it does not. */
	@Nullable PostingsEnum places(String term) throws IOException {
		return (this.terms != null && this.terms.seekExact(new BytesRef(term)))
				? this.terms.postings(null, PostingsEnum.POSITIONS) : null;
	}

	/** The number of fields. */
	int fields() {
		return this.fields;
	}

	/** How much it tells that a field of a document has a term so often. */
	float weight(int document, int field, int frequency) {
		return this.statistics.weight(field, this.lengths.of(document, field), frequency);
	}

}
