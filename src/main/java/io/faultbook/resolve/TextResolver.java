package io.faultbook.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.search.SearchIndex;
import io.faultbook.search.TextReading;

/**
 * Finds the codes and messages in a text of any length, in time linear in its length.
 * Nothing of the text is kept.
 */
final class TextResolver {

	private static final int MAX_FINDINGS = 200;

	/** In UTF-16 code units. Only shorter texts get near matches of their words. */
	private static final int MAX_NEAR_LENGTH = 4_000;

	private static final int MAX_SIMILAR_CODES = 10;

	private final SearchIndex index;

	private final UnaryOperator<List<CodeId>> preferred;

	private final Set<String> catalogs;

	private final Locale language;

	private final int firstLine;

	/**
	 * Create a resolver.
	 * @param preferred chooses from the codes that a name can stand for
	 * @param catalogs the names of the catalogs to consider; empty for all
	 * @param language the preferred language, which counts a little in near matches
	 * @param firstLine the number of the first line
	 */
	TextResolver(SearchIndex index, UnaryOperator<List<CodeId>> preferred, Set<String> catalogs, Locale language,
			int firstLine) {
		this.index = index;
		this.preferred = preferred;
		this.catalogs = Set.copyOf(catalogs);
		this.language = language;
		this.firstLine = firstLine;
	}

	Resolution resolve(String text) {
		LineResolver resolver = new LineResolver(this.preferred);
		SimilarLines similar = new SimilarLines(this.catalogs);
		CodeColumn column = new CodeColumn();
		int lines = Line.forEach(text, this.firstLine, (line) -> {
			TextReading reading = this.index.read(line.text(), column.find(line.text()), this.catalogs);
			if (!resolver.resolve(line, reading)) {
				similar.add(line, reading.mentionsError());
			}
		});
		resolver.addBareCodes();
		Set<String> excluded = excluded(resolver);
		similar.search(this.index, this.language, resolver, excluded);
		if (resolver.findings().isEmpty() && text.length() <= MAX_NEAR_LENGTH) {
			similar.searchNear(this.index, this.language, resolver, excluded);
		}
		resolver.addSuccesses();
		return resolution(resolver, lines);
	}

	/** Codes that are similar to an unknown one, or say that nothing went wrong. */
	private Set<String> excluded(LineResolver resolver) {
		return resolver.unknown()
			.stream()
			.limit(MAX_SIMILAR_CODES)
			.flatMap((code) -> this.index.nearestCodes(code.code(), this.catalogs, MAX_SIMILAR_CODES).stream())
			.collect(Collectors.toCollection(resolver::successfulStatuses));
	}

	private static Resolution resolution(LineResolver resolver, int lines) {
		List<Finding> findings = resolver.findings().findings();
		List<Finding> unknown = resolver.unknown();
		List<Finding> listed = limit(findings);
		List<Finding> listedUnknown = limit(unknown);
		Set<String> codes = Stream.concat(listed.stream(), listedUnknown.stream())
			.map(Finding::code)
			.collect(Collectors.toCollection(HashSet::new));
		return new Resolution(listed, listedUnknown, findings.size() - listed.size(),
				unknown.size() - listedUnknown.size(),
				resolver.mentions().stream().filter((mention) -> codes.contains(mention.code())).toList(), lines);
	}

	private static List<Finding> limit(List<Finding> findings) {
		return findings.subList(0, Math.min(findings.size(), MAX_FINDINGS));
	}

}
