package io.faultbook.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.PastedTextParser;
import io.faultbook.search.text.QueryClause;
import io.faultbook.search.text.QueryClauseParser;
import io.faultbook.search.text.TextSegments;
import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;

/** Creates indexes that share a tokenizer and its word lists. */
public final class SearchIndexFactory {

	private final TextTokenizer tokenizer = new TextTokenizer();

	private final QueryClauseParser clauseParser = new QueryClauseParser(this.tokenizer);

	private final PastedTextParser textParser = new PastedTextParser();

	/**
	 * Index documents.
	 * @param documents documents in any order; a parallel stream is indexed in parallel
	 * @param documentById finds a document of a hit
	 */
	public SearchIndex index(Stream<SearchDocument> documents,
			Function<CodeId, Optional<SearchDocument>> documentById) {
		IndexUpdater updater = new IndexUpdater(documents, this.tokenizer);
		return new SearchIndex(this, updater, updater.openReader(), documentById);
	}

	TextTokenizer tokenizer() {
		return this.tokenizer;
	}

	String clean(String text) {
		return this.textParser.clean(text);
	}

	/**
	 * Find what may be a code.
	 * @param known whether a name is that of a code
	 */
	List<CodeCandidate> findCandidatesIn(String clean, Predicate<String> known) {
		return SymbolicNames.addTo(this.textParser.findCandidatesIn(clean), clean, known);
	}

	List<CodeCandidate> findCandidates(String text) {
		return this.textParser.findCandidates(text);
	}

	/**
	 * A number with nothing but stop words around it is a code: "what does 2065 mean?".
	 */
	private List<CodeCandidate> candidates(String clean, List<TextToken> tokens, Predicate<String> known) {
		List<CodeCandidate> candidates = findCandidatesIn(clean, known);
		List<QueryClause> significant = this.clauseParser.parseSignificant(tokens);
		if (candidates.size() != 1 || significant.size() != 1
				|| candidates.get(0).reason() != CodeCandidate.Reason.NUMBER
				|| !significant.get(0).text().equals(candidates.get(0).code())) {
			return candidates;
		}
		CodeCandidate only = candidates.get(0);
		return List.of(new CodeCandidate(only.code(), CodeCandidate.Reason.LABELED, only.start(), only.end()));
	}

	/**
	 * Parse the text of a search.
	 * @param catalogs the names of the catalogs to search; empty for all
	 * @param known whether a name is that of a code
	 */
	ParsedQuery parse(String text, Set<String> catalogs, Predicate<String> known) {
		String clean = this.textParser.clean(text);
		List<TextToken> tokens = this.tokenizer.tokenize(clean);
		List<List<TextToken>> segments = TextSegments.split(clean, tokens);
		boolean isSplit = segments.size() > 1 || (segments.size() == 1 && segments.get(0).size() < tokens.size());
		return new ParsedQuery(catalogs, candidates(clean, tokens, known), tokens, this.clauseParser.parse(tokens),
				isSplit ? segments.stream()
					.map(this.clauseParser::parseSignificant)
					.filter((segment) -> !segment.isEmpty())
					.toList() : List.of());
	}

}
