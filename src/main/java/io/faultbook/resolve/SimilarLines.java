package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.faultbook.search.SearchIndex;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;

/**
 * Searches for lines that mention an error, but no known code or message. Lines that
 * differ in their numbers only are searched once, and few are, so that the cost of a text
 * stays linear in its length.
 */
final class SimilarLines {

	private static final int MAX_SEARCHES = 20;

	/** More hits say nothing. */
	private static final int MAX_HITS = 3;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final Map<String, List<Line>> groups = new LinkedHashMap<>();

	void add(Line line) {
		String words = DIGITS.matcher(line.text()).replaceAll("0");
		List<Line> group = this.groups.get(words);
		if (group == null && this.groups.size() < MAX_SEARCHES) {
			group = new ArrayList<>();
			this.groups.put(words, group);
		}
		if (group != null) {
			group.add(line);
		}
	}

	/** Add the entries that match all words of a line, or a message in it. */
	void search(SearchIndex index, Locale language, LineResolver resolver) {
		for (List<Line> group : this.groups.values()) {
			SearchResult result = index
				.search(new SearchRequest(group.get(0).text(), language, null, 0, MAX_HITS, false));
			if (!result.approximate() && result.total() <= MAX_HITS) {
				result.hits()
					.stream()
					.filter((hit) -> !resolver.successfulStatuses().contains(hit.code()))
					.forEach((hit) -> group.forEach((line) -> resolver.add(hit.code(), Confidence.APPROXIMATE,
							Because.whole(Rule.SIMILAR_TEXT, line))));
			}
		}
	}

}
