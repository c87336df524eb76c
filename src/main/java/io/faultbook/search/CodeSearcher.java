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
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** Runs queries. Hits with the same score come in the natural order of their codes. */
final class CodeSearcher {

	private static final Sort RANKING = new Sort(SortField.FIELD_SCORE,
			new SortField(SearchFields.SORT_KEY, SortField.Type.STRING));

	static {
		// TermQueries and WordQueries limit the clauses of each field, but the number of
		// fields grows with the number of languages.
		IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
	}

	private final IndexSearcher searcher;

	CodeSearcher(IndexReader reader) {
		this.searcher = new IndexSearcher(reader);
		this.searcher.setQueryCache(null);
	}

	IndexReader reader() {
		return this.searcher.getIndexReader();
	}

	boolean contains(String code) {
		return exists(new Term(SearchFields.ID, code));
	}

	/** Whether a document that isn't deleted has the term. */
	boolean exists(Term term) {
		try {
			return this.searcher.count(new TermQuery(term)) > 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean hasPrefix(String foldedCode) {
		return !findCodes(new PrefixQuery(new Term(SearchFields.CODE, foldedCode)), 1).isEmpty();
	}

	static Query codeQuery(String code) {
		return new ConstantScoreQuery(new TermQuery(new Term(SearchFields.ID, code)));
	}

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

	List<String> findCodes(Query query, int count) {
		List<String> codes = new ArrayList<>();
		for (ScoreDoc hit : search(query, count).scoreDocs) {
			codes.add(codeOf(hit));
		}
		return codes;
	}

	static String codeOf(ScoreDoc hit) {
		BytesRef sortKey = (BytesRef) ((FieldDoc) hit).fields[1];
		return NaturalOrder.codeOf(sortKey.utf8ToString());
	}

}
