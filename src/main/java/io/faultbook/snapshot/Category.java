package io.faultbook.snapshot;

import java.util.Locale;
import java.util.Map;

/**
 * A category of codes.
 *
 * @param name the stable name
 * @param titles what people call it, by language
 * @param count the number of codes in it that are served, retired ones included
 */
public record Category(String name, Map<Locale, String> titles, int count) {

	public Category {
		titles = Map.copyOf(titles);
	}

	/** The title in a language, or the name where there is none. */
	public String title(Locale language) {
		return title(language, language);
	}

	/** The title in a language, else in another one, else the name. */
	String title(Locale language, Locale fallback) {
		return this.titles.getOrDefault(language, this.titles.getOrDefault(fallback, this.name));
	}

}
