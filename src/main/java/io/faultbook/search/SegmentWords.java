package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks words up in a segment, for one search. */
final class SegmentWords {

	/**
	 * In which documents a term stands, with its counts for the frequency.
	 *
	 * @param firstField the first field of the group that is counted in
	 */
	record Counts(PostingsEnum documents, int firstField) {
	}

	private final LeafReader segment;

	private final FieldLengths lengths;

	private final Statistics statistics;

	private final int fields;

	private final List<@Nullable TermsEnum> counted = new ArrayList<>();

	private @Nullable TermsEnum placed;

	SegmentWords(LeafReader segment, FieldLengths lengths, Statistics statistics, int fields) throws IOException {
		this.segment = segment;
		this.lengths = lengths;
		this.statistics = statistics;
		this.fields = fields;
		for (int group = 0; group <= FieldCounts.group(fields - 1); group++) {
			this.counted.add(terms(IndexFields.COUNTS + group));
		}
	}

	private @Nullable TermsEnum terms(String field) throws IOException {
		Terms terms = this.segment.terms(field);
		return (terms != null) ? terms.iterator() : null;
	}

	/**
	 * How often a term stands in which fields, by groups of them; none if it does not.
	 */
	List<Counts> counts(String term) throws IOException {
		List<Counts> counts = new ArrayList<>(this.counted.size());
		BytesRef wanted = new BytesRef(term);
		for (int group = 0; group < this.counted.size(); group++) {
			TermsEnum terms = this.counted.get(group);
			if (terms != null && terms.seekExact(wanted)) {
				counts.add(new Counts(terms.postings(null, PostingsEnum.FREQS), group * FieldCounts.FIELDS));
			}
		}
		return counts;
	}

	/** Where a term stands, or null if it does not. */
	@Nullable PostingsEnum places(String term) throws IOException {
		if (this.placed == null) {
			this.placed = terms(IndexFields.PLACES);
		}
		return (this.placed != null && this.placed.seekExact(new BytesRef(term)))
				? this.placed.postings(null, PostingsEnum.POSITIONS) : null;
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
