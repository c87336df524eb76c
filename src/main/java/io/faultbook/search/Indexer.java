package io.faultbook.search;

import java.util.List;

/** Makes indexes. It reads the lists of words once, for all of them. */
public final class Indexer {

	private final TextTokenizer tokenizer = new TextTokenizer();

	private final QueryUnits units = new QueryUnits(new FillerWords(), new Synonyms(this.tokenizer));

	/**
	 * Index documents.
	 * @param documents what to index, in natural order of the codes; the list must not
	 * change
	 * @throws IllegalArgumentException if they are in another order
	 */
	public SearchIndex index(List<SearchDocument> documents) {
		return SearchIndex.of(documents, this.tokenizer, this.units);
	}

}
