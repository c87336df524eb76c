package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.search.PhraseDictionary.Occurrence;
import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Finds whole messages and descriptions in a text, also those with placeholders. */
final class MessageFinder {

	/** If more codes share a message, the first in natural order are found. */
	private static final int MAX_CODES = 10;

	private final CodeSearcher searcher;

	private final PhraseDictionary messages;

	private final PhraseDictionary anchors;

	private final Function<CodeId, Optional<SearchDocument>> documents;

	private final TextTokenizer tokenizer;

	MessageFinder(CodeSearcher searcher, Function<CodeId, Optional<SearchDocument>> documents,
			TextTokenizer tokenizer) {
		this.searcher = searcher;
		this.messages = new PhraseDictionary(searcher, SearchFields.PHRASE);
		this.anchors = new PhraseDictionary(searcher, SearchFields.PATTERN);
		this.documents = documents;
		this.tokenizer = tokenizer;
	}

	/** The query for codes whose whole message or description is the text. */
	Optional<Query> equalTo(List<TextToken> tokens) {
		return PhraseDictionary.term(tokens).map(this.messages::query);
	}

	/** Queries for the codes whose message is part of the text. */
	List<Query> containedIn(List<TextToken> tokens) {
		List<TextToken> significant = PhraseDictionary.significant(tokens);
		return Stream.concat(occurrences(significant).map((found) -> this.messages.query(found.term())),
				patterns(significant).stream().flatMap((found) -> found.codes().stream().map(CodeSearcher::codeQuery)))
			.toList();
	}

	/** The messages that are part of the text, in its order; patterns last. */
	List<MessageMatch> find(List<TextToken> tokens) {
		List<TextToken> significant = PhraseDictionary.significant(tokens);
		return Stream.concat(
				occurrences(significant).map((found) -> match(found, codes(this.messages, found), significant, false)),
				patterns(significant).stream())
			.toList();
	}

	/**
	 * Programs use messages as names, so a compound can be one: {@code deviceOffline}.
	 */
	private Stream<Occurrence> occurrences(List<TextToken> tokens) {
		List<Occurrence> occurrences = this.messages.occurrencesIn(tokens);
		return !occurrences.isEmpty() ? occurrences.stream()
				: IntStream.range(0, tokens.size())
					.filter((i) -> !tokens.get(i).parts().isEmpty())
					.boxed()
					.flatMap((i) -> occurrence(tokens.get(i), i).stream());
	}

	private Optional<Occurrence> occurrence(TextToken compound, int index) {
		List<TextToken> parts = compound.split();
		return this.messages.occurrencesIn(parts)
			.stream()
			.filter((found) -> found.end() - found.start() == parts.size())
			.map((found) -> new Occurrence(found.term(), index, index + 1))
			.findFirst();
	}

	private List<CodeId> codes(PhraseDictionary dictionary, Occurrence occurrence) {
		return this.searcher.findCodes(dictionary.query(occurrence.term()), MAX_CODES);
	}

	private List<MessageMatch> patterns(List<TextToken> tokens) {
		List<MessageMatch> found = new ArrayList<>();
		for (Occurrence anchor : this.anchors.occurrencesIn(tokens)) {
			for (CodeId code : codes(this.anchors, anchor)) {
				Occurrence occurrence = matchPattern(code, anchor, tokens);
				if (occurrence != null) {
					found.add(match(occurrence, List.of(code), tokens, true));
				}
			}
		}
		return found;
	}

	private @Nullable Occurrence matchPattern(CodeId code, Occurrence anchor, List<TextToken> tokens) {
		return this.documents.apply(code)
			.stream()
			.flatMap((document) -> document.messages().stream())
			.flatMap((message) -> MessagePattern.of(message, this.tokenizer).stream())
			.map((pattern) -> pattern.match(tokens, anchor))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static MessageMatch match(Occurrence occurrence, List<CodeId> codes, List<TextToken> tokens,
			boolean pattern) {
		return new MessageMatch(codes, tokens.get(occurrence.start()).start(), tokens.get(occurrence.end() - 1).end(),
				pattern);
	}

}
