package io.faultbook.catalog;

import java.util.AbstractList;
import java.util.Collection;
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

	/** In bytes: some 4,000, as many as the index keeps the words of. */
	private static final long MAX_WEIGHT = 8L << 20;

	private final Cache<CatalogCode, SearchDocument> kept = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((CatalogCode code, SearchDocument document) -> document.bytes())
		.build();

	private final List<CatalogCode> codes;

	private List<NewCode> built;

	SearchDocuments(List<CatalogCode> codes) {
		this(codes, List.of());
	}

	/**
	 * The documents of a snapshot that is being built.
	 * @param built the codes with the documents that there are
	 */
	SearchDocuments(List<CatalogCode> codes, List<NewCode> built) {
		this.codes = codes;
		this.built = built;
	}

	/** Forget the documents that there were for building: they take much room. */
	void settle() {
		this.built = List.of();
	}

	@Override
	public SearchDocument get(int index) {
		SearchDocument document = this.built.isEmpty() ? null : this.built.get(index).document();
		return (document != null) ? document : this.kept.get(this.codes.get(index), SearchDocuments::of);
	}

	@Override
	public int size() {
		return this.codes.size();
	}

	private static SearchDocument of(CatalogCode code) {
		return of(code.basis().code(), code.all().stream().map(RenderedEntry::entry).toList());
	}

	static SearchDocument of(CodeTexts code, Collection<CatalogEntry> entries) {
		Map<Locale, SearchDocument.Text> texts = new LinkedHashMap<>();
		for (CatalogEntry entry : entries) {
			List<String> steps = entry.fallbacks().isEmpty() ? entry.steps() : List.of();
			texts.put(Locale.forLanguageTag(entry.language()),
					new SearchDocument.Text(entry.description(), String.join("\n", steps)));
		}
		return new SearchDocument(code.code(), code.category(), code.message(), code.receivedMessage(), texts);
	}

}
