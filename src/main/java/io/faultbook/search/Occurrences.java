package io.faultbook.search;

import java.io.IOException;

import org.apache.lucene.search.DocIdSetIterator;

/** Where something that is looked for stands in the documents of a segment. */
abstract class Occurrences {

	/** The documents that may have it; all that do are among them. */
	abstract DocIdSetIterator documents();

	/**
	 * Score the fields of the document that the iterator is at; once for a document.
	 * @param scores takes the score of each field, 0 where it does not have it
	 * @return whether any has it
	 */
	abstract boolean score(float[] scores) throws IOException;

}
