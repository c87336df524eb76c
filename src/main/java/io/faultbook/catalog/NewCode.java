package io.faultbook.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.faultbook.search.SearchDocument;
import org.jspecify.annotations.Nullable;

/**
 * A code of a snapshot that is being built.
 *
 * @param code the code
 * @param document what of it is searched, where it was composed just now: to compose it
 * again for the index would double the time of a load
 */
record NewCode(CatalogCode code, @Nullable SearchDocument document) {

	/** Compose and render. */
	static NewCode of(CodeBasis basis, EntryRendering rendering) {
		Map<Locale, CatalogEntry> entries = new LinkedHashMap<>();
		basis.languages().languages().forEach((language) -> entries.put(language, rendering.compose(basis, language)));
		return new NewCode(new CatalogCode(basis, entries, rendering),
				SearchDocuments.of(basis.code(), entries.values()));
	}

	/** Taken over as it is. */
	static NewCode of(CatalogCode known) {
		return new NewCode(known, null);
	}

}
