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

/** Says what to look for, step by step: the next only where one has found nothing. */
final class SearchSteps {

	private static final float PREFIX = 500_000;

	private static final int MAX_NEAR_CODES = 10;

	private final StoredCodes stored;

	private final ExactQueries exact;

	private final NearestCodes nearestCodes;

	private final TextTokenizer tokenizer;

	SearchSteps(StoredCodes stored, NearestCodes nearestCodes, TextTokenizer tokenizer) {
		this.stored = stored;
		this.exact = new ExactQueries(new Phrases(stored));
		this.nearestCodes = nearestCodes;
		this.tokenizer = tokenizer;
	}

	/** What is no near-match: codes, messages, beginnings of codes, words. */
	Optional<Query> better(ParsedQuery query, WordQueries words) {
		List<Query> queries = this.exact.of(query);
		if (query.isBareCode()) {
			Term beginning = new Term(SearchFields.CODE, this.tokenizer.fold(query.candidates().get(0).code()));
			queries.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(beginning)), PREFIX));
		}
		if (!query.units().isEmpty() && wordsMatter(query)) {
			Query all = words.all(query.units());
			if (all != null) {
				queries.add(all);
			}
		}
		return any(queries);
	}

	private static Optional<Query> any(List<Query> queries) {
		return queries.isEmpty() ? Optional.empty() : Optional.of(TermQueries.best(queries, 0));
	}

	/**
	 * Who names a code wants that code, not whatever shares a word with the rest of the
	 * line.
	 */
	private boolean wordsMatter(ParsedQuery query) {
		return !query.isCodeList() && query.named().stream().noneMatch((named) -> this.stored.contains(named.code()));
	}

	/** The near-matches: of codes, of all words, of some. */
	List<Supplier<Optional<Query>>> near(ParsedQuery query, WordQueries words) {
		List<Supplier<Optional<Query>>> steps = new ArrayList<>();
		steps.add(() -> any(ExactQueries.ranked(nearCodes(query), ExactQueries.NEAR_CODE)));
		if (!query.units().isEmpty()) {
			steps.add(() -> Optional.ofNullable(words.allNearly(query.units())));
			steps.add(() -> Optional.ofNullable(words.someNearly(query.units())));
		}
		return steps;
	}

	private List<Query> nearCodes(ParsedQuery query) {
		Set<String> codes = new LinkedHashSet<>();
		query.named()
			.stream()
			.limit(SearchIndex.MAX_UNKNOWN_CODES)
			.forEach((named) -> codes.addAll(this.nearestCodes.to(this.tokenizer.fold(named.code()), MAX_NEAR_CODES)));
		return codes.stream().map(StoredCodes::query).toList();
	}

}
