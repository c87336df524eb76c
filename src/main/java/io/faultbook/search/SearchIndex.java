package io.faultbook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.CodeCandidate.Reason;
import io.faultbook.search.text.ErrorWords;
import io.faultbook.search.text.TextToken;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/**
 * An immutable search index in memory. {@link SearchQueries} defines what matches and how
 * hits are ranked.
 */
public final class SearchIndex {

	/** Limits the cost of a text with many unknown codes. */
	static final int MAX_UNKNOWN_CODES = 5;

	private static final int MAX_REPORTED_CODES = 20;

	/** In different catalogs, or with the same alias. */
	private static final int MAX_CODES_WITH_NAME = 10;

	/** A near match looks right and can be wrong, so there are few. */
	private static final int MAX_NEAR_MATCHES = 10;

	private final SearchIndexFactory factory;

	private final IndexUpdater updater;

	private final DirectoryReader reader;

	private final SearchFields fields;

	private final TermDictionary terms;

	private final Function<CodeId, Optional<SearchDocument>> documents;

	private final CodeSearcher searcher;

	private final NearestCodes nearestCodes;

	private final MessageFinder messages;

	private final SearchQueries queries;

	SearchIndex(SearchIndexFactory factory, IndexUpdater updater, DirectoryReader reader,
			Function<CodeId, Optional<SearchDocument>> documents) {
		this.factory = factory;
		this.updater = updater;
		this.reader = reader;
		this.documents = documents;
		this.fields = new SearchFields(reader);
		this.terms = TermDictionary.of(reader, this.fields.weights(Locale.ROOT).keySet());
		this.searcher = new CodeSearcher(reader);
		this.nearestCodes = new NearestCodes(this.searcher);
		this.messages = new MessageFinder(this.searcher, documents, factory.tokenizer());
		this.queries = new SearchQueries(this.searcher, this.messages, this.nearestCodes, factory.tokenizer());
	}

	/**
	 * Return an updated index. This index doesn't change.
	 * @param changed the documents that were added, changed, or removed
	 * @param documents finds any document; empty if it was removed
	 * @throws IllegalArgumentException if this is neither the newest index nor the one
	 * before it
	 */
	public SearchIndex refreshed(Set<CodeId> changed, Function<CodeId, Optional<SearchDocument>> documents) {
		return new SearchIndex(this.factory, this.updater, this.updater.update(this.reader, changed, documents),
				documents);
	}

	/** Searches. Near matches are returned only if nothing else matches. */
	public SearchResult search(SearchRequest request) {
		ParsedQuery query = this.factory.parse(request.text(), request.filter().catalogs(), this::isKnown);
		if (query.candidates().isEmpty() && query.tokens().isEmpty()) {
			return SearchResult.EMPTY;
		}
		List<String> unknownCodes = unknownCodes(query.candidates(), query.catalogs()).stream()
			.map(CodeCandidate::code)
			.limit(MAX_REPORTED_CODES)
			.toList();
		WordQueries words = new WordQueries(new TermQueries(this.terms, this.fields.weights(request.language())));
		SearchResult exact = run(this.queries.exact(query, words, unknownCodes), request, query, words, unknownCodes,
				false);
		if (exact.total() > 0 || query.isCodeList()) {
			return exact;
		}
		SearchResult near = exact;
		for (Supplier<Optional<Query>> nearMatches : this.queries.nearMatches(query, words, unknownCodes)) {
			if (near.total() == 0) {
				near = run(nearMatches.get(), request, query, words, unknownCodes, true);
			}
		}
		return near;
	}

	/**
	 * The named codes that the catalogs lack. {@code ERR_2065} stands for 2065 if that is
	 * known, and {@code E1001} is one code, not also 1001.
	 */
	private List<CodeCandidate> unknownCodes(List<CodeCandidate> candidates, Set<String> catalogs) {
		List<CodeCandidate> named = candidates.stream().filter(CodeCandidate::isNamed).toList();
		Map<Boolean, List<CodeCandidate>> byPresence = named.stream()
			.collect(Collectors.partitioningBy((candidate) -> this.searcher.contains(candidate.code(), catalogs)));
		List<CodeCandidate> known = byPresence.getOrDefault(true, List.of());
		List<CodeCandidate> unknown = byPresence.getOrDefault(false, List.of());
		boolean bare = ParsedQuery.countBareCodes(candidates) == 1;
		return unknown.stream()
			.filter((candidate) -> known.stream().noneMatch((other) -> candidate.code().endsWith(other.code())))
			.filter((candidate) -> unknown.stream().noneMatch((other) -> isPart(candidate.code(), other.code())))
			.filter((candidate) -> !bare || !this.searcher.hasPrefix(this.factory.tokenizer().fold(candidate.code())))
			.toList();
	}

	private static boolean isPart(String code, String whole) {
		return whole.length() > code.length() && whole.endsWith(code);
	}

	/**
	 * Read the codes and messages in a text without searching, in time linear in its
	 * length.
	 * @param text up to 16,000 characters; the rest is ignored
	 * @param named a code that is known to be one by the text around, or null
	 * @param catalogs the names of the catalogs to consider; empty for all
	 */
	public TextReading read(String text, @Nullable CodeCandidate named, Set<String> catalogs) {
		String clean = this.factory.clean(text);
		List<TextToken> tokens = this.factory.tokenizer().tokenize(clean);
		boolean mentionsError = ErrorWords.occurIn(tokens);
		List<CodeCandidate> candidates = new ArrayList<>(this.factory.findCandidatesIn(clean, tokens, this::isKnown,
				mentionsError ? Reason.LABELED : Reason.BARE));
		if (named != null && clean.equals(text)) {
			candidates.removeIf((candidate) -> candidate.code().equals(named.code()));
			candidates.add(0, named);
		}
		List<KnownCode> known = candidates.stream()
			.map((candidate) -> new KnownCode(candidate, codesNamed(candidate.code(), catalogs)))
			.filter((code) -> !code.ids().isEmpty())
			.toList();
		List<MessageMatch> messages = this.messages.find(tokens)
			.stream()
			.flatMap((match) -> match.in(catalogs).stream())
			.toList();
		return new TextReading(clean, known, unknownCodes(candidates, catalogs), messages, mentionsError);
	}

	private boolean isKnown(String name) {
		return this.searcher.contains(name, Set.of());
	}

	private List<CodeId> codesNamed(String name, Set<String> catalogs) {
		return this.searcher.findCodes(CodeSearcher.in(catalogs, CodeSearcher.nameQuery(name)), MAX_CODES_WITH_NAME);
	}

	/**
	 * Find the known codes nearest to an unknown one.
	 * @param text the unknown code, possibly with other text around it
	 * @param catalogs the names of the catalogs to consider; empty for all
	 */
	public List<String> nearestCodes(String text, Set<String> catalogs, int limit) {
		return this.factory.findCandidates(text)
			.stream()
			.limit(MAX_UNKNOWN_CODES)
			.flatMap((candidate) -> nearest(candidate.code(), catalogs, limit))
			.distinct()
			.limit(limit)
			.toList();
	}

	private Stream<String> nearest(String code, Set<String> catalogs, int limit) {
		return this.searcher.contains(code, catalogs) ? Stream.of(code)
				: this.nearestCodes.find(this.factory.tokenizer().fold(code), catalogs, limit)
					.stream()
					.map(CodeId::code);
	}

	private SearchResult run(Optional<Query> luceneQuery, SearchRequest request, ParsedQuery query, WordQueries words,
			List<String> unknownCodes, boolean approximate) {
		if (luceneQuery.isEmpty()) {
			return new SearchResult(0, false, unknownCodes, List.of());
		}
		int maxHits = (int) Math.min(request.offset() + request.limit(),
				approximate ? MAX_NEAR_MATCHES : Integer.MAX_VALUE);
		TopFieldDocs found = this.searcher.search(request.filter().apply(luceneQuery.get()), maxHits);
		int start = (int) Math.min(request.offset(), Math.min(maxHits, found.scoreDocs.length));
		int end = Math.min(maxHits, found.scoreDocs.length);
		List<ScoreDoc> page = Arrays.asList(found.scoreDocs).subList(start, end);
		long total = approximate ? Math.min(found.totalHits.value, MAX_NEAR_MATCHES) : found.totalHits.value;
		return new SearchResult(total, approximate && total > 0, unknownCodes,
				(request.includeMatches() && !page.isEmpty())
						? highlight(page, request, query, words.anyOf(query.clauses(), approximate))
						: page.stream().map((hit) -> new SearchHit(CodeSearcher.idOf(hit), List.of())).toList());
	}

	private List<SearchHit> highlight(List<ScoreDoc> page, SearchRequest request, ParsedQuery query, Query words) {
		Highlighter highlighter = new Highlighter(this.factory.tokenizer(), words);
		List<Locale> languages = this.fields.languages(request.language());
		List<SearchHit> hits = new ArrayList<>(page.size());
		for (ScoreDoc hit : page) {
			CodeId id = CodeSearcher.idOf(hit);
			List<Match> matches = new ArrayList<>();
			this.documents.apply(id).ifPresent((document) -> {
				nameMatch(document, query).ifPresent(matches::add);
				matches.addAll(highlighter.matches(document, languages));
			});
			hits.add(new SearchHit(id, matches));
		}
		return hits;
	}

	private Optional<Match> nameMatch(SearchDocument document, ParsedQuery query) {
		return Stream
			.concat(nameMatch("code", document.id().code(), query).stream(),
					document.aliases().stream().flatMap((alias) -> nameMatch("alias", alias, query).stream()))
			.findFirst();
	}

	private Optional<Match> nameMatch(String field, String code, ParsedQuery query) {
		String folded = this.factory.tokenizer().fold(code);
		for (CodeCandidate candidate : query.candidates()) {
			String foldedCandidate = this.factory.tokenizer().fold(candidate.code());
			if (folded.equals(foldedCandidate) || (query.isBareCode() && folded.startsWith(foldedCandidate))) {
				return Optional.of(new Match(field, null, code,
						List.of(new Match.Mark(0, Math.min(foldedCandidate.length(), code.length())))));
			}
		}
		return Optional.empty();
	}

}
