package io.faultbook.imports;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an import changes about its catalog. Null changes nothing.
 *
 * @param titles the new titles by BCP 47 tag; an empty tag stands for the source language
 * @param sourceLanguage the language that translations are made from, a BCP 47 tag
 * @param date of the table
 * @param url where the table came from
 */
public record CatalogSettings(@Nullable Map<String, String> titles, @Nullable String sourceLanguage,
		@Nullable LocalDate date, @Nullable String url) {

	public CatalogSettings {
		titles = (titles != null) ? Map.copyOf(titles) : null;
	}

	static final CatalogSettings NONE = new CatalogSettings(null, null, null, null);

}
