package io.faultbook.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultbook.editing.CodeTexts;
import io.faultbook.search.SearchDocument;

/**
 * The searchable texts of each code; a text that falls back to another language is left
 * out, so that nothing is found twice. They are composed when they are shown, and the
 * latest are kept.
 */
final class SearchDocuments implements Function<String, Optional<SearchDocument>> {

	/** In bytes: some 4,000 documents. */
	private static final long MAX_WEIGHT = 8L << 20;

	private final Cache<RenderedCode, SearchDocument> kept = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((RenderedCode code, SearchDocument document) -> document.bytes())
		.build();

	private final CodeTable codes;

	SearchDocuments(CodeTable codes) {
		this.codes = codes;
	}

	@Override
	public Optional<SearchDocument> apply(String code) {
		return Optional.ofNullable(this.codes.find(code)).map((found) -> this.kept.get(found, SearchDocuments::of));
	}

	static SearchDocument of(RenderedCode found) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (RenderedEntry rendered : code.entries()) {
			Entry entry = rendered.compose();
			List<String> steps = entry.fallbacks().isEmpty() ? entry.steps() : List.of();
			texts.put(Locale.forLanguageTag(entry.language()),
					new SearchDocument.Text(entry.description(), String.join("\n", steps)));
		}
		CodeTexts code = found.input().code();
		return new SearchDocument(code.code(), code.category(), code.message(), code.receivedMessage(), texts);
	}

}
