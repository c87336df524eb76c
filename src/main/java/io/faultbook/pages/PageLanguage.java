package io.faultbook.pages;

import java.util.Locale;

/**
 * Who a page is for.
 *
 * @param language the catalogue's language that he is served
 * @param labels the language of the page's own words
 * @param chosen whether he chose the language by {@code lang}: then links keep it
 */
public record PageLanguage(Locale language, Locale labels, boolean chosen) {

	/** The query that keeps his choice, with its question mark; empty without one. */
	public String query() {
		return this.chosen ? "?lang=" + tag() : "";
	}

	/** The same for the end of a query that there is already. */
	public String parameter() {
		return this.chosen ? "&lang=" + tag() : "";
	}

	public String tag() {
		return this.language.toLanguageTag();
	}

}
