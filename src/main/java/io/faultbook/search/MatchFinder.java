package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds the places in a hit's fields that a search matched, for the pieces shown. */
final class MatchFinder {

	private final TextTokenizer tokenizer;

	private final KnownTexts texts;

	private final IndexFields fields;

	MatchFinder(TextTokenizer tokenizer, KnownTexts texts, IndexFields fields) {
		this.tokenizer = tokenizer;
		this.texts = texts;
		this.fields = fields;
	}

	/**
	 * The matches of a document: code, message, then the texts, the reader's language
	 * first.
	 */
	List<Match> find(SearchDocument document, ParsedQuery query, Locale reader, UnitMatcher matcher) {
		List<Match> matches = new ArrayList<>();
		code(document.code(), query).ifPresent(matches::add);
		text(IndexFields.MESSAGE, null, document.message(), matcher).ifPresent(matches::add);
		if (document.receivedMessage() != null) {
			text(IndexFields.RECEIVED_MESSAGE, null, document.receivedMessage(), matcher).ifPresent(matches::add);
		}
		for (Locale language : this.fields.languages(reader)) {
			SearchDocument.Text text = document.texts().get(language);
			if (text != null) {
				String tag = language.toLanguageTag();
				text(IndexFields.DESCRIPTION, tag, text.description(), matcher).ifPresent(matches::add);
				text(IndexFields.REMEDIATION, tag, text.remediation(), matcher).ifPresent(matches::add);
			}
		}
		return matches;
	}

	private Optional<Match> code(String code, ParsedQuery query) {
		String folded = this.tokenizer.fold(code);
		for (CodeCandidate candidate : query.candidates()) {
			String wanted = this.tokenizer.fold(candidate.code());
			if (folded.equals(wanted) || (query.isBareCode() && folded.startsWith(wanted))) {
				return Optional.of(new Match(IndexFields.CODE, null, code,
						List.of(new Match.Mark(0, Math.min(wanted.length(), code.length())))));
			}
		}
		return Optional.empty();
	}

	private Optional<Match> text(String field, @Nullable String language, String text, UnitMatcher matcher) {
		List<Match.Mark> marks = matcher.marks(this.texts.tokens(text));
		return marks.isEmpty() ? Optional.empty() : Optional.of(Fragment.around(marks, text).match(field, language));
	}

}
