package io.faultbook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.faultbook.paste.CodeCandidate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * The searchable form of one snapshot, immutable and in memory. {@link SearchSteps} says
 * what is looked for and what comes first; equal scores keep the natural order of codes.
 */
public final class SearchIndex {

	/** Limits the cost of a text that names many unknown codes. */
	static final int MAX_UNKNOWN_CODES = 5;

	private final SearchIndexFactory indexer;

	private final IndexUpdater updater;

	private final DirectoryReader reader;

	private final SearchFields fields;

	private final TermDictionary vocabulary;

	private final Function<String, Optional<SearchDocument>> documents;

	private final CodeSearcher stored;

	private final NearestCodes nearestCodes;

	private final SearchSteps steps;

	SearchIndex(SearchIndexFactory indexer, IndexUpdater updater, DirectoryReader reader,
			Function<String, Optional<SearchDocument>> documents) {
		this.indexer = indexer;
		this.updater = updater;
		this.reader = reader;
		this.documents = documents;
		this.fields = new SearchFields(reader);
		this.vocabulary = TermDictionary.of(reader, this.fields.weights(Locale.ROOT).keySet());
		this.stored = new CodeSearcher(reader);
		this.nearestCodes = new NearestCodes(this.stored);
		this.steps = new SearchSteps(this.stored, this.nearestCodes, indexer.tokenizer());
	}

	/**
	 * The index after a change, which costs what has changed. This one stays as it is.
	 * @param changed the codes whose documents were added, changed or removed
	 * @param documents all documents by code, or nothing for those that were removed
	 * @throws IllegalArgumentException if this is neither the newest index nor the one
	 * before it
	 */
	public SearchIndex refreshed(Set<String> changed, Function<String, Optional<SearchDocument>> documents) {
		return new SearchIndex(this.indexer, this.updater, this.updater.update(this.reader, changed, documents),
				documents);
	}

	/** Search; near-matches only where there is nothing better. */
	public SearchResult search(SearchRequest request) {
		ParsedQuery query = this.indexer.parse(request.text());
		if (query.candidates().isEmpty() && query.tokens().isEmpty()) {
			return SearchResult.NOTHING;
		}
		WordQueries words = new WordQueries(new TermQueries(this.vocabulary, this.fields.weights(request.language())));
		SearchResult better = run(this.steps.withoutNearMatches(query, words), request, query, words, false);
		if (better.total() > 0 || query.isCodeList()) {
			return better;
		}
		for (Supplier<Optional<Query>> near : this.steps.near(query, words)) {
			SearchResult result = run(near.get(), request, query, words, true);
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
		return this.indexer.read(text)
			.stream()
			.limit(MAX_UNKNOWN_CODES)
			.flatMap((candidate) -> near(candidate.code(), limit).stream())
			.distinct()
			.limit(limit)
			.toList();
	}

	private List<String> near(String code, int limit) {
		return this.stored.contains(code) ? List.of(code)
				: this.nearestCodes.to(this.indexer.tokenizer().fold(code), limit);
	}

	private SearchResult run(Optional<Query> step, SearchRequest request, ParsedQuery query, WordQueries words,
			boolean approximate) {
		if (step.isEmpty()) {
			return SearchResult.NOTHING;
		}
		int wanted = (int) Math.min(request.offset() + request.limit(), Integer.MAX_VALUE);
		TopFieldDocs found = this.stored.search(inCategory(step.get(), request.category()), wanted);
		int start = (int) Math.min(request.offset(), found.scoreDocs.length);
		int end = Math.min(wanted, found.scoreDocs.length);
		List<ScoreDoc> page = Arrays.asList(found.scoreDocs).subList(start, end);
		return new SearchResult(found.totalHits.value, approximate,
				(request.matches() && !page.isEmpty())
						? highlighted(page, request, query, words.any(query.units(), approximate))
						: page.stream().map((hit) -> new SearchHit(CodeSearcher.code(hit), List.of())).toList());
	}

	private List<SearchHit> highlighted(List<ScoreDoc> page, SearchRequest request, ParsedQuery query, Query words) {
		Highlighter highlighter = new Highlighter(this.indexer.tokenizer(), words);
		List<Locale> languages = this.fields.languages(request.language());
		List<SearchHit> hits = new ArrayList<>(page.size());
		for (ScoreDoc hit : page) {
			String code = CodeSearcher.code(hit);
			List<Match> matches = new ArrayList<>();
			code(code, query).ifPresent(matches::add);
			this.documents.apply(code)
				.ifPresent((document) -> matches.addAll(highlighter.matches(document, languages)));
			hits.add(new SearchHit(code, matches));
		}
		return hits;
	}

	private Optional<Match> code(String code, ParsedQuery query) {
		String folded = this.indexer.tokenizer().fold(code);
		for (CodeCandidate candidate : query.candidates()) {
			String wanted = this.indexer.tokenizer().fold(candidate.code());
			if (folded.equals(wanted) || (query.isBareCode() && folded.startsWith(wanted))) {
				return Optional.of(new Match("code", null, code,
						List.of(new Match.Mark(0, Math.min(wanted.length(), code.length())))));
			}
		}
		return Optional.empty();
	}

	private static Query inCategory(Query query, @Nullable String category) {
		if (category == null) {
			return query;
		}
		return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
			.add(new TermQuery(new Term(SearchFields.CATEGORY, category)), BooleanClause.Occur.FILTER)
			.build();
	}

}
