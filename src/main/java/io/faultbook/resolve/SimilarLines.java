package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.faultbook.search.SearchHit;
import io.faultbook.search.SearchIndex;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;

/**
 * Searches for lines without a known code or message, first for those that mention an
 * error. Lines that differ in their numbers only are searched once, and few are, so that
 * the cost of a text stays linear in its length.
 */
final class SimilarLines {

	private static final int MAX_SEARCHES = 20;

	/** More exact hits say nothing. */
	private static final int MAX_HITS = 3;

	/** In a longer text without an error, most lines are similar to some message. */
	private static final int MAX_OTHER_LINES = 3;

	private static final int MAX_NEAR_MATCHES = 10;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final Map<String, List<Line>> errors = new LinkedHashMap<>();

	private final Map<String, List<Line>> others = new LinkedHashMap<>();

	private final List<Near> near = new ArrayList<>();

	private final Set<String> catalogs;

	/**
	 * Create an empty collection.
	 * @param catalogs the names of the catalogs to search; empty for all
	 */
	SimilarLines(Set<String> catalogs) {
		this.catalogs = Set.copyOf(catalogs);
	}

	void add(Line line, boolean mentionsError) {
		if (line.text().chars().noneMatch(Character::isLetter)) {
			return;
		}
		Map<String, List<Line>> groups = mentionsError ? this.errors : this.others;
		String words = DIGITS.matcher(line.text()).replaceAll("0");
		List<Line> group = groups.get(words);
		if (group == null && groups.size() < MAX_SEARCHES) {
			group = new ArrayList<>();
			groups.put(words, group);
		}
		if (group != null) {
			group.add(line);
		}
	}

	/** Add the entries that match all words of a line that mentions an error. */
	void search(SearchIndex index, Locale language, LineResolver resolver, Set<String> excluded) {
		for (List<Line> group : this.errors.values()) {
			SearchResult result = search(group, index, language);
			if (!result.approximate() && result.total() <= MAX_HITS) {
				add(new Near(group, result.hits()), MAX_HITS, resolver, excluded);
			}
			else {
				this.near.add(new Near(group, result.hits()));
			}
		}
	}

	/** Add near matches of a short text without any other findings. */
	void searchNear(SearchIndex index, Locale language, LineResolver resolver, Set<String> excluded) {
		if (this.errors.isEmpty() && this.others.size() <= MAX_OTHER_LINES) {
			this.others.values()
				.forEach((group) -> this.near.add(new Near(group, search(group, index, language).hits())));
		}
		int limit = Math.max(1, MAX_NEAR_MATCHES / Math.max(1, this.near.size()));
		this.near.forEach((lines) -> add(lines, limit, resolver, excluded));
	}

	private SearchResult search(List<Line> group, SearchIndex index, Locale language) {
		return index.search(new SearchRequest(group.get(0).text(), language,
				new SearchFilter(this.catalogs, null, null, null), 0, MAX_NEAR_MATCHES, false));
	}

	private static void add(Near near, int limit, LineResolver resolver, Set<String> excluded) {
		near.hits()
			.stream()
			.filter((hit) -> !excluded.contains(hit.id().code()))
			.limit(limit)
			.forEach((hit) -> near.lines()
				.forEach((line) -> resolver.add(hit.id(), Confidence.APPROXIMATE,
						Because.whole(Rule.SIMILAR_TEXT, line))));
	}

	private record Near(List<Line> lines, List<SearchHit> hits) {

		Near {
			hits = List.copyOf(hits);
		}

	}

}
