package io.faultbook.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultbook.code.CodeId;
import io.faultbook.editing.Handling;
import io.faultbook.search.SearchDocument;

/**
 * Composes the search document of each code on request, and caches recently used ones. A
 * remediation that falls back to another language is left out, so that search doesn't
 * find it twice.
 */
final class SearchDocuments implements Function<CodeId, Optional<SearchDocument>> {

	/** In bytes, enough for about 4,000 documents. */
	private static final long MAX_WEIGHT = 8L << 20;

	private final Cache<RenderedCode, SearchDocument> cache = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((RenderedCode code, SearchDocument document) -> document.bytes())
		.build();

	private final CodeTable codes;

	SearchDocuments(CodeTable codes) {
		this.codes = codes;
	}

	@Override
	public Optional<SearchDocument> apply(CodeId id) {
		return Optional.ofNullable(this.codes.find(id)).map((found) -> this.cache.get(found, SearchDocuments::of));
	}

	static SearchDocument of(RenderedCode code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (RenderedEntry rendered : code.entries()) {
			Entry entry = rendered.compose();
			List<String> steps = entry.fallbacks().isEmpty() ? entry.steps() : List.of();
			texts.put(Locale.forLanguageTag(entry.language()),
					new SearchDocument.Text(entry.description(), String.join("\n", steps)));
		}
		Handling handling = code.handling();
		return new SearchDocument(code.id(), code.aliases(), code.category().name(),
				(handling.retry() != null) ? handling.retry().id() : null,
				handling.actors().stream().map(Handling.Actor::id).toList(), code.input().code().messages(),
				code.receivedMessage(), texts);
	}

}
