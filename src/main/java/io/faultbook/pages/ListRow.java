package io.faultbook.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.faultbook.search.Match;
import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A code in a list. Matches in its code, message, and description are highlighted there.
 *
 * @param matches the other matches, and the first step, which are shown below
 */
record ListRow(Entry entry, MarkedText code, MarkedText message, MarkedText description, List<OtherMatch> matches) {

	private static final String REMEDIATION = "remediation";

	ListRow {
		matches = List.copyOf(matches);
	}

	static ListRow of(CodeListView.Item item) {
		Entry entry = item.entry();
		MarkedText code = MarkedText.plain(entry.code());
		MarkedText message = MarkedText.plain(entry.message());
		MarkedText description = MarkedText.plain(entry.description());
		List<OtherMatch> others = new ArrayList<>();
		for (Match match : item.matches()) {
			MarkedText marked = MarkedText.of(match);
			if (match.field().equals("code")) {
				code = marked;
			}
			else if (match.fragment().equals(entry.message())) {
				message = marked;
			}
			else if (match.fragment().equals(entry.description())) {
				description = marked;
			}
			else {
				others.add(new OtherMatch(match.field(), match.language(), marked));
			}
		}
		return new ListRow(entry, code, message, description, withFirstStep(relevant(others, item), entry));
	}

	/** Matches in other languages help only if the entry's language has none. */
	private static List<OtherMatch> relevant(List<OtherMatch> others, CodeListView.Item item) {
		Entry entry = item.entry();
		boolean hasOwn = item.matches().stream().anyMatch((match) -> isInEntryLanguage(match.language(), entry));
		return hasOwn ? others.stream().filter((match) -> isInEntryLanguage(match.language(), entry)).toList() : others;
	}

	/** The first step of the remediation helps if the remediation has no match. */
	private static List<OtherMatch> withFirstStep(List<OtherMatch> matches, Entry entry) {
		if (entry.steps().isEmpty() || matches.stream().anyMatch((match) -> match.field().equals(REMEDIATION))) {
			return matches;
		}
		String language = entry.fallbacks().getOrDefault(REMEDIATION, entry.language());
		String step = entry.steps().get(0) + ((entry.steps().size() > 1) ? " …" : "");
		return Stream.concat(matches.stream(), Stream.of(new OtherMatch(REMEDIATION, language, MarkedText.plain(step))))
			.toList();
	}

	private static boolean isInEntryLanguage(@Nullable String language, Entry entry) {
		return language == null || language.equals(entry.language());
	}

	/**
	 * A match in another field or language.
	 *
	 * @param field the name of the field
	 * @param language the BCP 47 tag of the text's language, or null
	 * @param text the text with the match
	 */
	record OtherMatch(String field, @Nullable String language, MarkedText text) {

	}

}
