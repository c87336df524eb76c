package io.faultbook.catalog;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.faultbook.editing.CodeTexts;
import io.faultbook.search.SearchDocument;

/**
 * Says what of each code is searched: nothing twice, so no text that is another
 * language's. Documents are made when they are asked for, and those asked for most are
 * kept.
 */
final class SearchDocuments extends AbstractList<SearchDocument> implements RandomAccess {

	/** Some 2 KB each. */
	private static final int MAX_KEPT = 2_000;

	private final Cache<CatalogCode, SearchDocument> kept = Caffeine.newBuilder().maximumSize(MAX_KEPT).build();

	private final List<CatalogCode> codes;

	SearchDocuments(List<CatalogCode> codes) {
		this.codes = codes;
	}

	@Override
	public SearchDocument get(int index) {
		return this.kept.get(this.codes.get(index), SearchDocuments::of);
	}

	@Override
	public int size() {
		return this.codes.size();
	}

	private static SearchDocument of(CatalogCode code) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (RenderedEntry rendered : code.all()) {
			CatalogEntry entry = rendered.entry();
			List<String> steps = entry.fallbacks().isEmpty() ? entry.steps() : List.of();
			texts.put(Locale.forLanguageTag(entry.language()),
					new SearchDocument.Text(entry.description(), String.join("\n", steps)));
		}
		CodeTexts row = code.basis().code();
		return new SearchDocument(row.code(), row.category(), row.message(), row.receivedMessage(), texts);
	}

}
