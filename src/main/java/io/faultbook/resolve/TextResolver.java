package io.faultbook.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.search.SearchIndex;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.TextReading;

/**
 * Finds the codes and messages in a text of any length, in time linear in its length.
 * Nothing of the text is kept.
 */
final class TextResolver {

	private static final int MAX_FINDINGS = 200;

	/** In UTF-16 code units. Up to this length, a text is searched as a whole, too. */
	private static final int MAX_SEARCH_LENGTH = 4_000;

	private static final int MAX_NEAR_MATCHES = 10;

	private final SearchIndex index;

	private final Locale language;

	private final int firstLine;

	/**
	 * Create a resolver.
	 * @param language the preferred language, which counts a little in near matches
	 * @param firstLine the number of the first line
	 */
	TextResolver(SearchIndex index, Locale language, int firstLine) {
		this.index = index;
		this.language = language;
		this.firstLine = firstLine;
	}

	Resolution resolve(String text) {
		List<Line> lines = Line.split(text, this.firstLine);
		LineResolver resolver = new LineResolver();
		SimilarLines similar = new SimilarLines();
		for (Line line : lines) {
			TextReading reading = this.index.read(line.text());
			if (!resolver.resolve(line, reading) && reading.mentionsError()) {
				similar.add(line);
			}
		}
		similar.search(this.index, this.language, resolver);
		if (resolver.findings().isEmpty() && !lines.isEmpty() && text.length() <= MAX_SEARCH_LENGTH) {
			searchWhole(text, lines.get(0), resolver);
		}
		resolver.addSuccesses();
		return resolution(resolver, lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number() - this.firstLine + 1);
	}

	/**
	 * A short text without any known code or message gets what a search for it finds,
	 * except codes that are similar to an unknown one, or say that nothing went wrong.
	 */
	private void searchWhole(String text, Line first, LineResolver resolver) {
		Set<String> excluded = resolver.unknown()
			.stream()
			.flatMap((code) -> this.index.nearestCodes(code.code(), MAX_NEAR_MATCHES).stream())
			.collect(Collectors.toCollection(resolver::successfulStatuses));
		this.index.search(new SearchRequest(text, this.language, null, 0, MAX_NEAR_MATCHES, false))
			.hits()
			.stream()
			.filter((hit) -> !excluded.contains(hit.code()))
			.forEach(
					(hit) -> resolver.add(hit.code(), Confidence.APPROXIMATE, Because.whole(Rule.SIMILAR_TEXT, first)));
	}

	private Resolution resolution(LineResolver resolver, int lines) {
		List<Finding> findings = resolver.findings().findings();
		List<Finding> unknown = resolver.unknown();
		List<Finding> listed = limit(findings);
		List<Finding> listedUnknown = limit(unknown);
		Set<String> codes = Stream.concat(listed.stream(), listedUnknown.stream())
			.map(Finding::code)
			.collect(Collectors.toCollection(HashSet::new));
		return new Resolution(listed, listedUnknown,
				findings.size() + unknown.size() - listed.size() - listedUnknown.size(),
				resolver.mentions().stream().filter((mention) -> codes.contains(mention.code())).toList(), lines);
	}

	private static List<Finding> limit(List<Finding> findings) {
		return findings.subList(0, Math.min(findings.size(), MAX_FINDINGS));
	}

}
