package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/**
 * What is kept beside a segment of Lucene's.
 *
 * @param positions for each of its documents the position among all, negative for one
 * that is gone
 * @param lengths the lengths of their fields
 * @param words its words
 */
record Segment(Positions positions, FieldLengths lengths, Vocabulary words) {

	/** Positions by document number. */
	static final class Positions {

		private final int[] byDocument;

		private Positions(int[] byDocument) {
			this.byDocument = byDocument;
		}

		int of(int document) {
			return this.byDocument[document];
		}

	}

	static Segment of(LeafReader reader, KnownCodes codes) throws IOException {
		int[] positions = new int[reader.maxDoc()];
		BinaryDocValues ids = DocValues.getBinary(reader, IndexFields.ID);
		for (int document = 0; document < positions.length; document++) {
			positions[document] = ids.advanceExact(document) ? codes.position(ids.binaryValue().utf8ToString()) : -1;
		}
		return new Segment(new Positions(positions), FieldLengths.of(reader), Vocabulary.of(reader, counts(reader)));
	}

	private static List<String> counts(LeafReader reader) {
		List<String> counts = new ArrayList<>();
		while (reader.getFieldInfos().fieldInfo(IndexFields.COUNTS + counts.size()) != null) {
			counts.add(IndexFields.COUNTS + counts.size());
		}
		return counts;
	}

	/** The same with its documents at other positions. */
	Segment moved(int[] moved) {
		return new Segment(new Positions(Arrays.stream(this.positions.byDocument)
			.map((position) -> (position < 0) ? position : moved[position])
			.toArray()), this.lengths, this.words);
	}

}
