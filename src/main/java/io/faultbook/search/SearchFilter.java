package io.faultbook.search;

import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which codes to find.
 *
 * @param catalogs the names of the catalogs; empty for all
 * @param category the name of the category, or null for all
 * @param retry whether to retry, or null for all
 * @param actor who can fix the cause, or null for all
 */
public record SearchFilter(Set<String> catalogs, @Nullable String category, @Nullable String retry,
		@Nullable String actor) {

	public static final SearchFilter NONE = new SearchFilter(Set.of(), null, null, null);

	public SearchFilter {
		catalogs = Set.copyOf(catalogs);
	}

	/** Restrict a query. */
	Query apply(Query query) {
		BooleanQuery.Builder builder = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
		if (!this.catalogs.isEmpty()) {
			builder.add(new TermInSetQuery(SearchFields.CATALOG, this.catalogs.stream().map(BytesRef::new).toList()),
					BooleanClause.Occur.FILTER);
		}
		add(builder, SearchFields.CATEGORY, this.category);
		add(builder, SearchFields.RETRY, this.retry);
		add(builder, SearchFields.ACTOR, this.actor);
		BooleanQuery restricted = builder.build();
		return (restricted.clauses().size() > 1) ? restricted : query;
	}

	private static void add(BooleanQuery.Builder builder, String field, @Nullable String value) {
		if (value != null) {
			builder.add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER);
		}
	}

}
