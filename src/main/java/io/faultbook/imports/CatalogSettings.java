package io.faultbook.imports;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an import changes about its catalog. Null changes nothing.
 *
 * @param title the title in all languages
 * @param sourceLanguage the language that translations are made from, a BCP 47 tag
 * @param date of the table
 * @param url where the table came from
 */
public record CatalogSettings(@Nullable String title, @Nullable String sourceLanguage, @Nullable LocalDate date,
		@Nullable String url) {

	static final CatalogSettings NONE = new CatalogSettings(null, null, null, null);

}
