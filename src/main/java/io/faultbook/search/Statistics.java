package io.faultbook.search;

import java.util.List;

import org.apache.lucene.util.SmallFloat;

/**
 * How common words are and how long fields: what makes scores (BM25). Lucene's own counts
 * have documents in them that are deleted but not yet merged away; these are exact, so
 * that the ranking after any number of edits is that of a fresh index.
 */
final class Statistics {

	private static final float SATURATION = 1.2f;

	private static final float LENGTH_SHARE = 0.75f;

	private static final int LENGTHS = 256;

	private final List<Vocabulary> first;

	private final Tally tally;

	/** By field what a packed length and a frequency up to the most make. */
	private final float[][] weights;

	/**
	 * Statistics of an index.
	 * @param first the words when all was written, which go on to tell how common they
	 * were then
	 * @param tally the counts, corrected by what has come and gone since
	 * @param fields the number of fields
	 */
	Statistics(List<Vocabulary> first, Tally tally, int fields) {
		this.first = List.copyOf(first);
		this.tally = tally;
		this.weights = new float[fields][LENGTHS * (FieldCounts.MOST + 1)];
		for (int field = 0; field < fields; field++) {
			float average = tally.averageLength(field);
			for (int i = 0; i < LENGTHS; i++) {
				float relative = SmallFloat.byte4ToInt((byte) i) / average;
				float norm = 1 / (SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relative));
				for (int frequency = 0; frequency <= FieldCounts.MOST; frequency++) {
					this.weights[field][index(i, frequency)] = 1 - 1 / (1 + frequency * norm);
				}
			}
		}
	}

	/** The same with other corrections. */
	Statistics with(Tally tally, int fields) {
		return new Statistics(this.first, tally, fields);
	}

	Tally tally() {
		return this.tally;
	}

	/** The number of documents that have a term. */
	int documentsWith(String term) {
		int documents = this.tally.correction(term);
		for (Vocabulary words : this.first) {
			documents += words.documentsWith(term);
		}
		return documents;
	}

	/** How much it tells that a document has a term which so many have. */
	float rarity(int documents) {
		return (float) Math.log(1 + (this.tally.documents() - documents + 0.5D) / (documents + 0.5D));
	}

	/**
	 * How much it tells that a field has a term, apart from how rare that is.
	 * @param length the length of the field as it is packed
	 * @param frequency how often the term stands in the field
	 */
	float weight(int field, int length, int frequency) {
		return this.weights[field][index(length, Math.min(frequency, FieldCounts.MOST))];
	}

	private static int index(int length, int frequency) {
		return length * (FieldCounts.MOST + 1) + frequency;
	}

}
