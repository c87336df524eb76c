package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Says what to look for, step by step: the next only where one has found nothing. */
final class SearchSteps {

	private static final float PREFIX = 500_000;

	private static final int MAX_NEAR_CODES = 10;

	/**
	 * One step.
	 *
	 * @param exact the positions of documents that are found without a search, with their
	 * scores
	 * @param queries what finds others; the best score counts
	 */
	record Step(Map<Integer, Integer> exact, List<Query> queries) {
	}

	private final KnownCodes codes;

	private final ExactHits exactHits;

	private final NearestCodes nearestCodes;

	private final TextTokenizer tokenizer;

	SearchSteps(StoredDocuments stored, NearestCodes nearestCodes, TextTokenizer tokenizer) {
		this.codes = stored.codes();
		this.exactHits = new ExactHits(this.codes, new Phrases(stored));
		this.nearestCodes = nearestCodes;
		this.tokenizer = tokenizer;
	}

	/** What is no near-match: codes, messages, beginnings of codes, words. */
	Step better(ParsedQuery query, WordQueries words) {
		Map<Integer, Integer> exact = this.exactHits.find(query);
		List<Query> queries = new ArrayList<>();
		if (query.isBareCode()) {
			Term beginning = new Term(IndexFields.CODE, this.tokenizer.fold(query.candidates().get(0).code()));
			queries.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(beginning)), PREFIX));
		}
		if (!query.units().isEmpty() && wordsMatter(query, exact)) {
			Query all = words.all(query.units());
			if (all != null) {
				queries.add(all);
			}
		}
		return new Step(exact, queries);
	}

	/**
	 * Who names a code wants that code, not whatever shares a word with the rest of the
	 * line.
	 */
	private boolean wordsMatter(ParsedQuery query, Map<Integer, Integer> exact) {
		if (query.isCodeList()) {
			return false;
		}
		return query.named().stream().noneMatch((named) -> exact.containsKey(this.codes.position(named.code())));
	}

	/** The near-matches: of codes, of all words, of some. */
	List<Supplier<Step>> near(ParsedQuery query, WordQueries words) {
		List<Supplier<Step>> steps = new ArrayList<>();
		steps.add(() -> new Step(nearCodes(query), List.of()));
		if (!query.units().isEmpty()) {
			steps.add(() -> byWords(words.allNearly(query.units())));
			steps.add(() -> byWords(words.someNearly(query.units())));
		}
		return steps;
	}

	private static Step byWords(@Nullable Query query) {
		return new Step(Map.of(), (query != null) ? List.of(query) : List.of());
	}

	private Map<Integer, Integer> nearCodes(ParsedQuery query) {
		Map<Integer, Integer> codes = new LinkedHashMap<>();
		List<CodeCandidate> named = query.named();
		for (CodeCandidate candidate : named.subList(0, Math.min(named.size(), SearchIndex.MAX_UNKNOWN_CODES))) {
			this.nearestCodes.to(this.tokenizer.fold(candidate.code()), MAX_NEAR_CODES)
				.forEach((document) -> codes.putIfAbsent(document, ExactHits.LEAST - codes.size()));
		}
		return codes;
	}

}
