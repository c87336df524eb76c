package io.faultbook.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.faultbook.code.CodeId;
import io.faultbook.paste.CodeCandidate;
import io.faultbook.search.text.ErrorWords;
import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.TextTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
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

	private static final int MESSAGE_SCORE = 750_000;

	private static final int OTHER_CODE_SCORE = 700_000;

	private static final int CODE_PREFIX_SCORE = 500_000;

	/** Any word ranks above a near code, whose score is 1. */
	private static final int NEAR_WORDS_WEIGHT = 1_000;

	private static final int MAX_NEAR_CODES = 10;

	private final CodeSearcher searcher;

	private final MessageFinder messages;

	private final NearestCodes nearestCodes;

	private final TextTokenizer tokenizer;

	SearchQueries(CodeSearcher searcher, MessageFinder messages, NearestCodes nearestCodes, TextTokenizer tokenizer) {
		this.searcher = searcher;
		this.messages = messages;
		this.nearestCodes = nearestCodes;
		this.tokenizer = tokenizer;
	}

	/**
	 * Codes, phrases, messages within other text, prefixes of codes, and words. If the
	 * text names an unknown code, other numbers aren't searched, so that it never turns
	 * into one of them.
	 */
	Optional<Query> exact(ParsedQuery query, WordQueries words, List<String> unknownCodes) {
		List<Query> queries = new ArrayList<>(ranked(explicitCodes(query), EXPLICIT_CODE_SCORE));
		if (!query.isCodeList()) {
			this.messages.equalTo(query.tokens())
				.ifPresent((phrase) -> queries.add(new BoostQuery(phrase, WHOLE_PHRASE_SCORE)));
			queries.addAll(ranked(this.messages.containedIn(query.tokens()), CONTAINED_PHRASE_SCORE));
			queries.addAll(messages(query, words));
		}
		if (unknownCodes.isEmpty()) {
			queries.addAll(ranked(otherCodes(query, ErrorWords.occurIn(query.tokens())), OTHER_CODE_SCORE));
		}
		if (query.isBareCode()) {
			Term prefix = new Term(SearchFields.CODE, this.tokenizer.fold(query.candidates().get(0).code()));
			queries.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(prefix)), CODE_PREFIX_SCORE));
		}
		List<QueryClause> clauses = without(unknownCodes, query.clauses());
		if (clauses.size() > (unknownCodes.isEmpty() ? 0 : 1) && !query.isCodeList() && !containsKnownCode(query)) {
			Query all = words.all(clauses);
			if (all != null) {
				queries.add(all);
			}
		}
		return anyOf(queries);
	}

	/**
	 * HTTP statuses, and numbers with the syntax of a code. If nothing in the text speaks
	 * of an error, a number may mean anything.
	 */
	private static List<Query> otherCodes(ParsedQuery query, boolean numbers) {
		return query.candidates()
			.stream()
			.filter((candidate) -> !candidate.isExplicit())
			.filter((candidate) -> numbers || candidate.reason() != CodeCandidate.Reason.NUMBER)
			.map((candidate) -> CodeSearcher.nameQuery(candidate.code()))
			.toList();
	}

	private static List<Query> messages(ParsedQuery query, WordQueries words) {
		List<Query> messages = new ArrayList<>();
		for (List<QueryClause> segment : query.segments()) {
			Query message = words.message(segment);
			if (message != null) {
				messages.add(new BooleanQuery.Builder()
					.add(new BoostQuery(new ConstantScoreQuery(message), MESSAGE_SCORE), BooleanClause.Occur.MUST)
					.add(message, BooleanClause.Occur.SHOULD)
					.build());
			}
		}
		return messages;
	}

	/** The clauses that aren't one of the codes, or the digits of a negative one. */
	private List<QueryClause> without(List<String> codes, List<QueryClause> clauses) {
		Set<String> folded = codes.stream()
			.map((code) -> this.tokenizer.fold(code.startsWith("-") ? code.substring(1) : code))
			.collect(Collectors.toSet());
		return clauses.stream().filter((clause) -> !folded.contains(clause.text())).toList();
	}

	/**
	 * All words, then codes and some words. Each query runs only if the ones before find
	 * nothing. Words rank above codes, because digits say less than a message.
	 */
	List<Supplier<Optional<Query>>> nearMatches(ParsedQuery query, WordQueries words, List<String> unknownCodes) {
		List<QueryClause> clauses = without(unknownCodes, query.clauses());
		return List.of(() -> clauses.isEmpty() ? Optional.empty() : Optional.ofNullable(words.allFuzzy(clauses)),
				() -> {
					List<Query> queries = new ArrayList<>();
					List<List<QueryClause>> segments = query.segments().isEmpty() ? List.of(clauses) : query.segments();
					for (List<QueryClause> segment : segments) {
						Query some = (segment.size() > 1 || segments.size() == 1)
								? words.someFuzzy(segment, clauses.size()) : null;
						if (some != null) {
							queries.add(new BoostQuery(some, NEAR_WORDS_WEIGHT));
						}
					}
					queries.addAll(nearCodes(query).stream().map(ConstantScoreQuery::new).toList());
					if (unknownCodes.isEmpty()) {
						queries.addAll(ranked(otherCodes(query, true), OTHER_CODE_SCORE));
					}
					return anyOf(queries);
				});
	}

	/** If so, the words around the code aren't searched. */
	private boolean containsKnownCode(ParsedQuery query) {
		return query.strongCandidates()
			.stream()
			.anyMatch((candidate) -> this.searcher.contains(candidate.code(), query.catalogs()));
	}

	private static List<Query> explicitCodes(ParsedQuery query) {
		return query.candidates()
			.stream()
			.filter(CodeCandidate::isExplicit)
			.map((candidate) -> CodeSearcher.nameQuery(candidate.code()))
			.toList();
	}

	private List<Query> nearCodes(ParsedQuery query) {
		Set<CodeId> codes = new LinkedHashSet<>();
		query.strongCandidates()
			.stream()
			.limit(SearchIndex.MAX_UNKNOWN_CODES)
			.forEach((candidate) -> codes.addAll(
					this.nearestCodes.find(this.tokenizer.fold(candidate.code()), query.catalogs(), MAX_NEAR_CODES)));
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
