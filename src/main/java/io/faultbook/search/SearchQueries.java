package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.faultbook.search.text.TextTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/**
 * Builds the queries of a search and scores them. Explicit codes rank above messages,
 * messages above other numbers and HTTP statuses, and these above words.
 */
final class SearchQueries {

	private static final int EXPLICIT_CODE_SCORE = 1_000_000;

	private static final int WHOLE_PHRASE_SCORE = 900_000;

	private static final int CONTAINED_PHRASE_SCORE = 800_000;

	private static final int OTHER_CODE_SCORE = 700_000;

	private static final int CODE_PREFIX_SCORE = 500_000;

	/** Never compared with the others, because near codes have a separate query. */
	private static final int NEAR_CODE_SCORE = 100_000;

	private static final int MAX_NEAR_CODES = 10;

	private final CodeSearcher searcher;

	private final PhraseQueries phrases;

	private final NearestCodes nearestCodes;

	private final TextTokenizer tokenizer;

	SearchQueries(CodeSearcher searcher, NearestCodes nearestCodes, TextTokenizer tokenizer) {
		this.searcher = searcher;
		this.phrases = new PhraseQueries(searcher);
		this.nearestCodes = nearestCodes;
		this.tokenizer = tokenizer;
	}

	/** Codes, phrases, prefixes of codes, and words. */
	Optional<Query> exact(ParsedQuery query, WordQueries words) {
		List<Query> queries = new ArrayList<>(ranked(codes(query, true), EXPLICIT_CODE_SCORE));
		if (!query.isCodeList()) {
			this.phrases.equalTo(query.tokens())
				.ifPresent((phrase) -> queries.add(new BoostQuery(phrase, WHOLE_PHRASE_SCORE)));
			queries.addAll(ranked(this.phrases.containedIn(query.tokens()), CONTAINED_PHRASE_SCORE));
		}
		queries.addAll(ranked(codes(query, false), OTHER_CODE_SCORE));
		if (query.isBareCode()) {
			Term prefix = new Term(SearchFields.CODE, this.tokenizer.fold(query.candidates().get(0).code()));
			queries.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(prefix)), CODE_PREFIX_SCORE));
		}
		if (!query.clauses().isEmpty() && !query.isCodeList() && !containsKnownCode(query)) {
			Query all = words.all(query.clauses());
			if (all != null) {
				queries.add(all);
			}
		}
		return anyOf(queries);
	}

	/**
	 * Codes, all words, then some words. Each query runs only if the ones before find
	 * nothing.
	 */
	List<Supplier<Optional<Query>>> nearMatches(ParsedQuery query, WordQueries words) {
		List<Supplier<Optional<Query>>> queries = new ArrayList<>();
		queries.add(() -> anyOf(ranked(nearCodes(query), NEAR_CODE_SCORE)));
		if (!query.clauses().isEmpty()) {
			queries.add(() -> Optional.ofNullable(words.allFuzzy(query.clauses())));
			queries.add(() -> Optional.ofNullable(words.someFuzzy(query.clauses())));
		}
		return queries;
	}

	/** If so, the words around the code aren't searched. */
	private boolean containsKnownCode(ParsedQuery query) {
		return query.strongCandidates().stream().anyMatch((candidate) -> this.searcher.contains(candidate.code()));
	}

	private static List<Query> codes(ParsedQuery query, boolean explicit) {
		return query.candidates()
			.stream()
			.filter((candidate) -> candidate.isExplicit() == explicit)
			.map((candidate) -> CodeSearcher.codeQuery(candidate.code()))
			.toList();
	}

	private List<Query> nearCodes(ParsedQuery query) {
		Set<String> codes = new LinkedHashSet<>();
		query.strongCandidates()
			.stream()
			.limit(SearchIndex.MAX_UNKNOWN_CODES)
			.forEach((candidate) -> codes
				.addAll(this.nearestCodes.find(this.tokenizer.fold(candidate.code()), MAX_NEAR_CODES)));
		return codes.stream().map(CodeSearcher::codeQuery).toList();
	}

	private static List<Query> ranked(List<Query> queries, int bestScore) {
		List<Query> ranked = new ArrayList<>(queries.size());
		for (int i = 0; i < queries.size(); i++) {
			ranked.add(new BoostQuery(queries.get(i), bestScore - i));
		}
		return ranked;
	}

	private static Optional<Query> anyOf(List<Query> queries) {
		return queries.isEmpty() ? Optional.empty() : Optional.of(TermQueries.bestOf(queries, 0));
	}

}
