package io.faultbook.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.WrittenText;
import io.faultbook.demand.PopularCodes;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchHit;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;
import io.faultbook.snapshot.Snapshot;

import org.springframework.stereotype.Component;

/** Finds the codes that need work. */
@Component
public class WorkFinder {

	private final PopularCodes popular;

	WorkFinder(PopularCodes popular) {
		this.popular = popular;
	}

	public WorkCodes find(WorkFilter filter, Snapshot snapshot) {
		List<Locale> languages = (filter.language() != null) ? List.of(filter.language())
				: snapshot.languages().languages();
		List<CodeTexts> codes = snapshot.codeTexts(filter.catalog());
		if (filter.search().isEmpty()) {
			return new WorkCodes(sort(codes, filter, languages), languages, filter.state(), false);
		}
		SearchResult result = snapshot.index()
			.search(new SearchRequest(filter.search(), languages.get(0),
					new SearchFilter(filter.catalog().isEmpty() ? Set.of() : Set.of(filter.catalog()), null, null,
							null),
					0, Math.max(1, codes.size()), false));
		Map<CodeId, Integer> ranks = new HashMap<>();
		for (SearchHit hit : result.hits()) {
			ranks.put(hit.id(), ranks.size());
		}
		String text = filter.search().toLowerCase(Locale.ROOT);
		// Readers, and so the index, don't find codes without a text.
		codes.stream()
			.filter((code) -> !ranks.containsKey(code.id()) && snapshot.find(code.id()).isEmpty() && names(code, text))
			.forEach((code) -> ranks.put(code.id(), ranks.size()));
		Stream<CodeTexts> found = codes.stream().filter((code) -> ranks.containsKey(code.id()));
		if (filter.sort() == null) {
			found = found.sorted(Comparator.comparing((code) -> Objects.requireNonNull(ranks.get(code.id()))));
		}
		return new WorkCodes(sort(found.toList(), filter, languages), languages, filter.state(), result.approximate());
	}

	private static boolean names(CodeTexts code, String text) {
		return Stream.of(List.of(code.code()), code.aliases(), code.messages())
			.flatMap(List::stream)
			.anyMatch((name) -> name.toLowerCase(Locale.ROOT).contains(text));
	}

	/** Sort codes that are in natural order, or in that of a search. */
	private List<CodeTexts> sort(List<CodeTexts> codes, WorkFilter filter, List<Locale> languages) {
		if (filter.sort() == null) {
			return codes;
		}
		return switch (filter.sort()) {
			case CODE -> codes;
			case UPDATED -> codes.stream()
				.sorted(Comparator.comparing((CodeTexts code) -> updatedAt(code, languages)).reversed())
				.toList();
			case LOOKUPS -> {
				Map<CodeId, Long> counts = this.popular.counts();
				yield codes.stream()
					.sorted(Comparator.comparing((CodeTexts code) -> counts.getOrDefault(code.id(), 0L)).reversed())
					.toList();
			}
		};
	}

	/** When any of the texts last changed; long ago if there is none. */
	static Instant updatedAt(CodeTexts code, List<Locale> languages) {
		return languages.stream()
			.map((language) -> code.text(language).effective())
			.filter(Objects::nonNull)
			.map(WrittenText::updatedAt)
			.max(Comparator.naturalOrder())
			.orElse(Instant.EPOCH);
	}

}
