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
 * The queries of a search, step by step: the next only where one has found nothing. The
 * constants are scores: a named code comes before a message, a message before a mere
 * number or an HTTP status, those before words.
 */
final class SearchSteps {

	private static final int NAMED_CODE = 1_000_000;

	private static final int WHOLE_PHRASE = 900_000;

	private static final int CONTAINED_PHRASE = 800_000;

	private static final int OTHER_CODE = 700_000;

	private static final int CODE_PREFIX = 500_000;

	/** Near codes are looked for alone. */
	private static final int NEAR_CODE = 100_000;

	private static final int MAX_NEAR_CODES = 10;

	private final CodeSearcher stored;

	private final PhraseQueries phrases;

	private final NearestCodes nearestCodes;

	private final TextTokenizer tokenizer;

	SearchSteps(CodeSearcher stored, NearestCodes nearestCodes, TextTokenizer tokenizer) {
		this.stored = stored;
		this.phrases = new PhraseQueries(stored);
		this.nearestCodes = nearestCodes;
		this.tokenizer = tokenizer;
	}

	/** Codes, messages, prefixes of codes, and words, but no near-matches. */
	Optional<Query> withoutNearMatches(ParsedQuery query, WordQueries words) {
		List<Query> queries = new ArrayList<>(ranked(codes(query, true), NAMED_CODE));
		if (!query.isCodeList()) {
			this.phrases.equalTo(query.tokens())
				.ifPresent((phrase) -> queries.add(new BoostQuery(phrase, WHOLE_PHRASE)));
			queries.addAll(ranked(this.phrases.containedIn(query.tokens()), CONTAINED_PHRASE));
		}
		queries.addAll(ranked(codes(query, false), OTHER_CODE));
		if (query.isBareCode()) {
			Term prefix = new Term(SearchFields.CODE, this.tokenizer.fold(query.candidates().get(0).code()));
			queries.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(prefix)), CODE_PREFIX));
		}
		if (!query.units().isEmpty() && !query.isCodeList() && !namesKnownCode(query)) {
			Query all = words.all(query.units());
			if (all != null) {
				queries.add(all);
			}
		}
		return any(queries);
	}

	/** The near-matches: of codes, of all words, of some. */
	List<Supplier<Optional<Query>>> near(ParsedQuery query, WordQueries words) {
		List<Supplier<Optional<Query>>> steps = new ArrayList<>();
		steps.add(() -> any(ranked(nearCodes(query), NEAR_CODE)));
		if (!query.units().isEmpty()) {
			steps.add(() -> Optional.ofNullable(words.allNearly(query.units())));
			steps.add(() -> Optional.ofNullable(words.someNearly(query.units())));
		}
		return steps;
	}

	/** Then the words around the code don't matter. */
	private boolean namesKnownCode(ParsedQuery query) {
		return query.named().stream().anyMatch((named) -> this.stored.contains(named.code()));
	}

	private static List<Query> codes(ParsedQuery query, boolean named) {
		return query.candidates()
			.stream()
			.filter((candidate) -> candidate.isNamed() == named)
			.map((candidate) -> CodeSearcher.query(candidate.code()))
			.toList();
	}

	private List<Query> nearCodes(ParsedQuery query) {
		Set<String> codes = new LinkedHashSet<>();
		query.named()
			.stream()
			.limit(SearchIndex.MAX_UNKNOWN_CODES)
			.forEach((named) -> codes.addAll(this.nearestCodes.to(this.tokenizer.fold(named.code()), MAX_NEAR_CODES)));
		return codes.stream().map(CodeSearcher::query).toList();
	}

	/** The queries with falling scores. */
	private static List<Query> ranked(List<Query> queries, int best) {
		List<Query> ranked = new ArrayList<>(queries.size());
		for (int i = 0; i < queries.size(); i++) {
			ranked.add(new BoostQuery(queries.get(i), best - i));
		}
		return ranked;
	}

	private static Optional<Query> any(List<Query> queries) {
		return queries.isEmpty() ? Optional.empty() : Optional.of(TermQueries.best(queries, 0));
	}

}
