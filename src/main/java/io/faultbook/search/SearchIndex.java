package io.faultbook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The searchable form of one catalogue, immutable and in memory. Exact beats prefix beats
 * words beats near-match; equal scores keep the order of the documents.
 * <p>
 * It holds no file and no thread, so nothing needs to be closed: it is garbage when the
 * last request that uses it ends.
 */
public final class SearchIndex {

	private final List<SearchDocument> documents;

	private final TextTokenizer tokenizer;

	private final KnownTexts texts;

	private final QueryUnits units;

	private final IndexFields fields;

	private final StoredDocuments stored;

	private final KnownCodes codes;

	private final PastedTextReader reader = new PastedTextReader();

	private final SearchSteps steps;

	/** Finding the nearest codes of more would take long, and nobody reads them. */
	static final int MAX_UNKNOWN_CODES = 5;

	private final NearestCodes nearestCodes;

	private final MatchFinder matchFinder;

	private SearchIndex(List<SearchDocument> documents, TextTokenizer tokenizer, KnownTexts texts, QueryUnits units,
			IndexFields fields, StoredDocuments stored) {
		this.documents = documents;
		this.tokenizer = tokenizer;
		this.texts = texts;
		this.units = units;
		this.fields = fields;
		this.stored = stored;
		this.codes = stored.codes();
		this.nearestCodes = new NearestCodes(stored);
		this.steps = new SearchSteps(stored, this.nearestCodes, tokenizer);
		this.matchFinder = new MatchFinder(tokenizer, texts, fields);
	}

	static SearchIndex of(List<SearchDocument> documents, TextTokenizer tokenizer, QueryUnits units) {
		IndexFields fields = IndexFields.of(documents);
		Tally tally = new Tally();
		KnownCodes codes = KnownCodes.of(documents);
		MemoryFiles files = new DocumentWriter(fields, tokenizer).write(documents, tally);
		return new SearchIndex(documents, tokenizer, new KnownTexts(tokenizer), units, fields,
				StoredDocuments.of(files, codes, fields, tally));
	}

	/**
	 * The index of documents of which few differ from this one's. It shares all else with
	 * this one, which stays as it is; the cost is that of what has changed.
	 * @param documents all documents, in natural order of their codes; the list must not
	 * change, and may compose a document when it is asked for it
	 * @param changed the codes of all documents that differ, have come or have gone
	 * @throws IllegalArgumentException if more codes have come or gone
	 */
	public SearchIndex refreshed(List<SearchDocument> documents, Set<String> changed) {
		KnownCodes codes = this.codes.refreshed(documents, changed);
		List<SearchDocument> gone = select(changed, this.codes, this.documents);
		List<SearchDocument> come = select(changed, codes, documents);
		IndexFields fields = this.fields.with(come);
		DocumentWriter writer = new DocumentWriter(fields, this.tokenizer);
		Tally tally = this.stored.statistics().tally().copy();
		gone.forEach((document) -> tally.gone(writer.words(document)));
		come.forEach((document) -> tally.come(writer.words(document)));
		MemoryFiles files = writer.write(this.stored.files(), changed, come);
		return new SearchIndex(documents, this.tokenizer, this.texts, this.units, fields,
				this.stored.refreshed(files, codes, fields, tally));
	}

	private static List<SearchDocument> select(Set<String> wanted, KnownCodes codes, List<SearchDocument> documents) {
		return wanted.stream()
			.mapToInt(codes::position)
			.filter((position) -> position >= 0)
			.sorted()
			.mapToObj(documents::get)
			.toList();
	}

	/** Search; near-matches only where there is nothing better. */
	public SearchResult search(SearchRequest request) {
		List<TextToken> tokens = this.tokenizer.tokenize(request.text());
		ParsedQuery query = new ParsedQuery(this.reader.read(request.text()), tokens, this.units.of(tokens));
		if (query.candidates().isEmpty() && tokens.isEmpty()) {
			return SearchResult.NOTHING;
		}
		WordQueries words = new WordQueries(this.fields.weights(request.language()), this.stored);
		SearchResult better = run(this.steps.better(query, words), request, query, false);
		if (better.total() > 0 || query.isCodeList()) {
			return better;
		}
		for (Supplier<SearchSteps.Step> near : this.steps.near(query, words)) {
			SearchResult result = run(near.get(), request, query, true);
			if (result.total() > 0) {
				return result;
			}
		}
		return SearchResult.NOTHING;
	}

	/**
	 * Find the known codes nearest to an unknown one; what else is written around it does
	 * not matter.
	 * @param text the code as it was asked for
	 * @param limit the number of codes to give at most
	 */
	public List<String> nearestCodes(String text, int limit) {
		return this.reader.read(text)
			.stream()
			.limit(MAX_UNKNOWN_CODES)
			.flatMap((candidate) -> near(candidate, limit).stream())
			.distinct()
			.limit(limit)
			.map(this.codes::at)
			.toList();
	}

	private List<Integer> near(CodeCandidate candidate, int limit) {
		int known = this.codes.position(candidate.code());
		return (known >= 0) ? List.of(known) : this.nearestCodes.to(this.tokenizer.fold(candidate.code()), limit);
	}

	private SearchResult run(SearchSteps.Step step, SearchRequest request, ParsedQuery query, boolean approximate) {
		int wanted = (int) Math.max(1, Math.min(request.offset() + request.limit(), this.documents.size()));
		RankedHits found = new RankedHits(inCategory(step.exact(), request.category()), wanted);
		if (!step.queries().isEmpty()) {
			this.stored.search(inCategory(any(step.queries()), request.category()), found);
		}
		List<Integer> page = found.page(request.offset(), request.limit());
		if (!request.matches()) {
			return new SearchResult(found.total(), approximate,
					page.stream().map((document) -> new SearchHit(document, List.of())).toList());
		}
		UnitMatcher matcher = new UnitMatcher(query.units(), approximate);
		List<SearchHit> hits = new ArrayList<>(page.size());
		for (int document : page) {
			hits.add(new SearchHit(document,
					this.matchFinder.find(this.documents.get(document), query, request.language(), matcher)));
		}
		return new SearchResult(found.total(), approximate, hits);
	}

	private static Query any(List<Query> queries) {
		return (queries.size() == 1) ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
	}

	private Map<Integer, Integer> inCategory(Map<Integer, Integer> exact, @Nullable String category) {
		if (category == null) {
			return exact;
		}
		Map<Integer, Integer> inCategory = new HashMap<>(exact);
		inCategory.keySet().removeIf((document) -> !this.documents.get(document).category().equals(category));
		return inCategory;
	}

	private static Query inCategory(Query query, @Nullable String category) {
		if (category == null) {
			return query;
		}
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(new TermQuery(new Term(IndexFields.CATEGORY, category)), BooleanClause.Occur.FILTER)
			.build();
	}

}
