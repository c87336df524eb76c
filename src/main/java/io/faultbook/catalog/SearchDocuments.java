package io.faultbook.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.search.SearchDocument;

/**
 * Says what of a code is searched: nothing twice, so no text that is another language's.
 */
final class SearchDocuments {

	private SearchDocuments() {
	}

	static SearchDocument of(CatalogCode code) {
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
