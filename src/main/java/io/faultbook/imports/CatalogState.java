package io.faultbook.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a catalog, apart from its codes.
 *
 * @param imported whether imports own the rows of the catalog, and not the release
 * @param sourceLanguage the language that translations are made from, a BCP 47 tag
 * @param titles by BCP 47 tag
 * @param date of the table
 * @param url where the table came from
 */
record CatalogState(boolean imported, String sourceLanguage, Map<String, String> titles, @Nullable LocalDate date,
		@Nullable String url) {

	private static final String DEFAULT_LANGUAGE = "en";

	CatalogState {
		titles = Map.copyOf(titles);
	}

	/** The state after an import that is applied again, as it was then. */
	static CatalogState restored(CatalogSettings kept) {
		return new CatalogState(true, Objects.requireNonNullElse(kept.sourceLanguage(), DEFAULT_LANGUAGE),
				Objects.requireNonNullElse(kept.titles(), Map.of()), kept.date(), kept.url());
	}

	/**
	 * The state after an import that is applied for the first time.
	 * @param served null if the catalog is new
	 * @param tableLanguage the language of the texts of the table, if it has any
	 */
	static CatalogState after(@Nullable CatalogState served, CatalogSettings settings, @Nullable String tableLanguage) {
		CatalogState before = (served != null) ? served : new CatalogState(true,
				Objects.requireNonNullElse(tableLanguage, DEFAULT_LANGUAGE), Map.of(), null, null);
		String language = Objects.requireNonNullElse(settings.sourceLanguage(), before.sourceLanguage);
		Map<String, String> titles = new HashMap<>(before.titles);
		Objects.requireNonNullElse(settings.titles(), Map.<String, String>of())
			.forEach((tag, title) -> titles.put(tag.isEmpty() ? language : tag, title));
		return new CatalogState(true, language, titles, (settings.date() != null) ? settings.date() : before.date,
				(settings.url() != null) ? settings.url() : before.url);
	}

}
