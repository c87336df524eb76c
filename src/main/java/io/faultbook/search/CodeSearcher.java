package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.faultbook.code.NaturalOrder;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** Searches the codes of a reader; equal scores come in natural order of the codes. */
final class CodeSearcher {

	private static final Sort RANKING = new Sort(SortField.FIELD_SCORE,
			new SortField(SearchFields.ORDER, SortField.Type.STRING));

	static {
		// The number of words, of their forms and of near words is bounded here; that of
		// languages is not.
		IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
	}

	private final IndexSearcher searcher;

	CodeSearcher(IndexReader reader) {
		this.searcher = new IndexSearcher(reader);
		this.searcher.setQueryCache(null);
	}

	IndexSearcher searcher() {
		return this.searcher;
	}

	boolean contains(String code) {
		return exists(new Term(SearchFields.ID, code));
	}

	/** Whether any document has a term that is not deleted. */
	boolean exists(Term term) {
		try {
			return this.searcher.count(new TermQuery(term)) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Query query(String code) {
		return new ConstantScoreQuery(new TermQuery(new Term(SearchFields.ID, code)));
	}

	/** The best documents, and the number of all. */
	TopFieldDocs search(Query query, int count) {
		int documents = Math.max(1, this.searcher.getIndexReader().maxDoc());
		try {
			return this.searcher.search(query,
					new TopFieldCollectorManager(RANKING, Math.min(count, documents), null, Integer.MAX_VALUE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The codes of the best documents. */
	List<String> find(Query query, int count) {
		List<String> codes = new ArrayList<>();
		for (ScoreDoc hit : search(query, count).scoreDocs) {
			codes.add(code(hit));
		}
		return codes;
	}

	/** The code of a hit, out of what it was sorted by. */
	static String code(ScoreDoc hit) {
		BytesRef order = (BytesRef) ((FieldDoc) hit).fields[1];
		return NaturalOrder.code(order.utf8ToString());
	}

}
