package io.faultbook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.search.text.TextToken;
import io.faultbook.search.text.TextTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Marks the terms and phrases of a query in texts. It tokenizes the texts again because
 * only the hits of one page need it, and the index can do without offsets.
 */
final class Highlighter {

	/**
	 * @param positions the position of each term, relative to the first
	 */
	private record Phrase(List<String> terms, List<Integer> positions) {
	}

	private final TextTokenizer tokenizer;

	private final Map<String, Set<Phrase>> phrasesByFirstTerm = new HashMap<>();

	Highlighter(TextTokenizer tokenizer, Query query) {
		this.tokenizer = tokenizer;
		query.visit(new QueryVisitor() {
			@Override
			public void consumeTerms(Query leaf, Term... terms) {
				List<String> texts = Stream.of(terms).map(Term::text).toList();
				if (leaf instanceof PhraseQuery phrase) {
					addPhrase(new Phrase(texts, IntStream.of(phrase.getPositions()).boxed().toList()));
				}
				else {
					texts.forEach((text) -> addPhrase(new Phrase(List.of(text), List.of(0))));
				}
			}
		});
	}

	private void addPhrase(Phrase phrase) {
		this.phrasesByFirstTerm.computeIfAbsent(phrase.terms().get(0), (first) -> new HashSet<>()).add(phrase);
	}

	/**
	 * The matches in the message and in the texts.
	 * @param languages the languages of the index, starting with the preferred one
	 */
	List<Match> matches(SearchDocument document, List<Locale> languages) {
		List<Match> matches = new ArrayList<>();
		document.messages().forEach((message) -> addMatch(SearchFields.MESSAGE, null, message, matches));
		addMatch(SearchFields.RECEIVED_MESSAGE, null, document.receivedMessage(), matches);
		for (Locale language : languages) {
			SearchDocument.Text text = document.texts().get(language);
			if (text != null) {
				addMatch(SearchFields.DESCRIPTION, language, text.description(), matches);
				addMatch(SearchFields.REMEDIATION, language, text.remediation(), matches);
			}
		}
		return matches;
	}

	private void addMatch(String field, @Nullable Locale language, @Nullable String text, List<Match> matches) {
		List<Match.Mark> marks = (text != null) ? marks(text) : List.of();
		if (text != null && !marks.isEmpty()) {
			matches
				.add(Fragment.around(marks, text).toMatch(field, (language != null) ? language.toLanguageTag() : null));
		}
	}

	/** Adjacent marks become one because Chinese has no spaces between words. */
	private List<Match.Mark> marks(String text) {
		List<TextToken> tokens = this.tokenizer.tokenize(text);
		List<Match.Mark> marks = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			int end = phraseEnd(tokens, i);
			if (end > i) {
				Match.Mark mark = new Match.Mark(tokens.get(i).start(), tokens.get(end - 1).end());
				Match.Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
				if (last != null && mark.start() <= last.end()) {
					marks.set(marks.size() - 1, new Match.Mark(last.start(), Math.max(last.end(), mark.end())));
				}
				else {
					marks.add(mark);
				}
			}
		}
		return marks;
	}

	/** The position after the longest phrase that starts here, or 0. */
	private int phraseEnd(List<TextToken> tokens, int start) {
		int end = 0;
		for (String term : FieldTokenStream.termsAt(tokens, start)) {
			for (Phrase phrase : this.phrasesByFirstTerm.getOrDefault(term, Set.of())) {
				end = Math.max(end, phraseEnd(phrase, tokens, start));
			}
		}
		return end;
	}

	private static int phraseEnd(Phrase phrase, List<TextToken> tokens, int start) {
		int position = start;
		String term = "";
		for (int i = 0; i < phrase.terms().size(); i++) {
			position = start + phrase.positions().get(i);
			term = phrase.terms().get(i);
			if (position >= tokens.size() || !FieldTokenStream.termsAt(tokens, position).contains(term)) {
				return 0;
			}
		}
		return position + (FieldTokenStream.isBigram(term) ? 2 : 1);
	}

}
