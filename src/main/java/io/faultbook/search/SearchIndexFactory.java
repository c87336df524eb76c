package io.faultbook.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.PastedTextParser;
import io.faultbook.search.text.QueryClauseParser;
import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;

/** Makes indexes. It reads the word lists once, for all of them. */
public final class SearchIndexFactory {

	private final TextTokenizer tokenizer = new TextTokenizer();

	private final QueryClauseParser units = new QueryClauseParser(this.tokenizer);

	private final PastedTextParser reader = new PastedTextParser();

	/**
	 * Index documents.
	 * @param documents what to index, in any order; a parallel stream is indexed in
	 * parallel
	 * @param byCode finds one of them again when it is shown
	 */
	public SearchIndex index(Stream<SearchDocument> documents, Function<String, Optional<SearchDocument>> byCode) {
		IndexUpdater updater = new IndexUpdater(documents, this.tokenizer);
		return new SearchIndex(this, updater, updater.open(), byCode);
	}

	TextTokenizer tokenizer() {
		return this.tokenizer;
	}

	/** What may be a code in a text, the likeliest first. */
	List<CodeCandidate> read(String text) {
		return this.reader.read(text);
	}

	ParsedQuery parse(String text) {
		List<TextToken> tokens = this.tokenizer.tokenize(text);
		return new ParsedQuery(read(text), tokens, this.units.of(tokens));
	}

}
