package io.faultbook.snapshot;

import java.util.Locale;
import java.util.Map;

/**
 * A category of codes.
 *
 * @param catalog the name of its catalog
 * @param name the stable identifier, unique within the catalog
 * @param titles the title in each language
 * @param count the number of served codes, including retired ones
 */
public record Category(String catalog, String name, Map<Locale, String> titles, int count) {

	public Category {
		titles = Map.copyOf(titles);
	}

	public String title(Locale language) {
		return title(language, language);
	}

	/** The title in a language, or in the fallback language, or the name. */
	String title(Locale language, Locale fallback) {
		return this.titles.getOrDefault(language, this.titles.getOrDefault(fallback, this.name));
	}

}
