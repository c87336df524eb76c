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

	List<CodeCandidate> findCandidates(String text) {
		return this.textParser.findCandidates(text);
	}

	/**
	 * Find what may be a code. A number with nothing but stop words around it is one:
	 * "what does 2065 mean?". So is a known one after "retry".
	 * @param known whether a name is that of a code
	 * @param reasonOfOnly the reason of such a number
	 */
	List<CodeCandidate> findCandidatesIn(String clean, List<TextToken> tokens, Predicate<String> known,
			CodeCandidate.Reason reasonOfOnly) {
		List<CodeCandidate> candidates = SymbolicNames.addTo(this.textParser.findCandidatesIn(clean), clean, known);
		if (candidates.size() != 1 || candidates.get(0).reason() != CodeCandidate.Reason.NUMBER) {
			return candidates;
		}
		CodeCandidate only = candidates.get(0);
		boolean alone = this.clauseParser.parseSignificant(tokens)
			.stream()
			.map(QueryClause::text)
			.allMatch((text) -> text.equals(only.code()) || (text.equals("retry") && known.test(only.code())));
		return alone ? List.of(new CodeCandidate(only.code(), reasonOfOnly, only.start(), only.end())) : candidates;
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
		return new ParsedQuery(catalogs, findCandidatesIn(clean, tokens, known, CodeCandidate.Reason.LABELED), tokens,
				this.clauseParser.parse(tokens),
				isSplit ? segments.stream()
					.map(this.clauseParser::parseSignificant)
					.filter((segment) -> !segment.isEmpty())
					.toList() : List.of());
	}

}
