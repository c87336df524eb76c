package io.faultbook.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.resolve.Confidence;
import io.faultbook.resolve.ResolvedText;
import io.faultbook.snapshot.Entry;

/**
 * A code or message that can stand for any one of several entries.
 *
 * @param text the code or message
 */
record Ambiguity(String text, List<Candidate> candidates) {

	Ambiguity {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Find the codes of several catalogs, and the parts of the text that stand for
	 * several codes. A part that names codes, such as a whole line, doesn't.
	 */
	static List<Ambiguity> among(List<ResolvedText.Found> findings) {
		Set<Ambiguity> ambiguities = new LinkedHashSet<>(
				amongEntries(findings.stream().map(ResolvedText.Found::entry).toList()));
		Set<List<Candidate>> listed = ambiguities.stream().map(Ambiguity::candidates).collect(Collectors.toSet());
		group(findings.stream().filter((finding) -> finding.confidence() != Confidence.APPROXIMATE).toList(),
				ResolvedText.Found::because)
			.forEach((because, group) -> {
				List<Candidate> candidates = group.stream().map((finding) -> Candidate.of(finding.entry())).toList();
				boolean names = group.stream().anyMatch((finding) -> because.text().contains(finding.code()));
				if (candidates.size() > 1 && !names && listed.add(candidates)) {
					ambiguities.add(new Ambiguity(because.text().strip(), candidates));
				}
			});
		return List.copyOf(ambiguities);
	}

	/** Codes of several catalogs. */
	static List<Ambiguity> amongEntries(Collection<Entry> entries) {
		return group(entries, Entry::code).entrySet()
			.stream()
			.filter((group) -> group.getValue().size() > 1)
			.map((group) -> new Ambiguity(group.getKey(), group.getValue().stream().map(Candidate::of).toList()))
			.toList();
	}

	private static <K, T> Map<K, List<T>> group(Collection<T> values, Function<T, K> key) {
		return values.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
	}

	/** An entry that may be meant. */
	record Candidate(String catalog, String code, String message) {

		static Candidate of(Entry entry) {
			return new Candidate(entry.catalog(), entry.code(), entry.message());
		}

		@Override
		public String toString() {
			return this.catalog + '/' + this.code;
		}

	}

}
