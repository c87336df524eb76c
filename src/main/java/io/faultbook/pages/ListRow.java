package io.faultbook.pages;

import java.util.ArrayList;
import java.util.List;

import io.faultbook.search.Match;
import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A code in a list. A match in a text that is shown anyway is marked there; any other is
 * shown beneath.
 *
 * @param entry the entry
 * @param code the code
 * @param message the message
 * @param description the description
 * @param matches what else was found
 */
record ListRow(Entry entry, MarkedText code, MarkedText message, MarkedText description, List<Found> matches) {

	ListRow {
		matches = List.copyOf(matches);
	}

	static ListRow of(CodeListView.Item item) {
		Entry entry = item.entry();
		MarkedText code = MarkedText.plain(entry.code());
		MarkedText message = MarkedText.plain(entry.message());
		MarkedText description = MarkedText.plain(entry.description());
		List<Found> others = new ArrayList<>();
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
				others.add(new Found(match.field(), match.language(), marked));
			}
		}
		return new ListRow(entry, code, message, description, telling(others, item));
	}

	/** What matches in another language is of use only where nothing else does. */
	private static List<Found> telling(List<Found> others, CodeListView.Item item) {
		boolean own = item.matches().stream().anyMatch((match) -> isOwn(match.language(), item.entry()));
		return own ? others.stream().filter((found) -> isOwn(found.language(), item.entry())).toList() : others;
	}

	private static boolean isOwn(@Nullable String language, Entry entry) {
		return language == null || language.equals(entry.language());
	}

	/**
	 * What else was found.
	 *
	 * @param field the field
	 * @param language the language of the text, a BCP 47 tag, or null
	 * @param text the text
	 */
	record Found(String field, @Nullable String language, MarkedText text) {

	}

}
