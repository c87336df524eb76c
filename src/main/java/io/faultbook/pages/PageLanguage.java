package io.faultbook.pages;

import java.util.Locale;

/**
 * The language of a page.
 *
 * @param content the preferred language of the entries
 * @param labels the language of the page's own texts
 * @param chosen whether {@code lang} was set; links on the page then keep it
 */
public record PageLanguage(Locale content, Locale labels, boolean chosen) {

	/** The query string that keeps a chosen language; empty if none was chosen. */
	public String query() {
		return this.chosen ? "?lang=" + tag() : "";
	}

	/** Like {@link #query()}, to append to another query string. */
	public String parameter() {
		return this.chosen ? "&lang=" + tag() : "";
	}

	public String tag() {
		return this.content.toLanguageTag();
	}

}
