package io.faultbook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The lengths of the fields of the documents in a segment, a byte each. Every score needs
 * them, so they lie in plain arrays.
 */
final class FieldLengths {

	private final List<long[]> groups;

	private FieldLengths(List<long[]> groups) {
		this.groups = groups;
	}

	static FieldLengths of(LeafReader segment) throws IOException {
		List<long[]> groups = new ArrayList<>();
		while (segment.getFieldInfos().fieldInfo(IndexFields.LENGTHS + groups.size()) != null) {
			long[] lengths = new long[segment.maxDoc()];
			NumericDocValues stored = DocValues.getNumeric(segment, IndexFields.LENGTHS + groups.size());
			for (int document = 0; document < lengths.length; document++) {
				lengths[document] = stored.advanceExact(document) ? stored.longValue() : 0;
			}
			groups.add(lengths);
		}
		return new FieldLengths(groups);
	}

	/** The length of a field in which something stands, as it is packed. */
	int of(int document, int field) {
		long packed = this.groups.get(FieldCounts.group(field))[document];
		return (int) (packed >>> (field % FieldCounts.FIELDS * Byte.SIZE)) & 0xFF;
	}

}
