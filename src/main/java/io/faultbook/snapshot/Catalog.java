package io.faultbook.snapshot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The table of one vendor or product.
 *
 * @param titles the title in each language
 * @param imported whether an import owns the table, and not the release of Faultbook
 * @param sourceLanguage the language that translations are made from
 * @param date the date of the table, if known
 * @param url where the table came from, if known
 * @param count the number of served codes, including retired ones
 */
public record Catalog(String name, Map<Locale, String> titles, boolean imported, Locale sourceLanguage,
		@Nullable LocalDate date, @Nullable String url, int count) {

	public Catalog {
		titles = Map.copyOf(titles);
	}

	/** The title in a language, or in another one, or the name. */
	public String title(Locale language) {
		String title = this.titles.getOrDefault(language, this.titles.get(this.sourceLanguage));
		return (title != null) ? title
				: this.titles.entrySet()
					.stream()
					.min(Map.Entry.comparingByKey(Comparator.comparing(Locale::toLanguageTag)))
					.map(Map.Entry::getValue)
					.orElse(this.name);
	}

	Catalog withCount(int newCount) {
		return new Catalog(this.name, this.titles, this.imported, this.sourceLanguage, this.date, this.url, newCount);
	}

}
