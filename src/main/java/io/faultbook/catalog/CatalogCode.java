package io.faultbook.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.faultbook.language.LanguageSet;

/** A code with its rendered entries, one a language. */
public final class CatalogCode {

	private final String code;

	private final String category;

	private final LanguageSet languages;

	private final Map<Locale, RenderedEntry> entries;

	private final String alternateLinks;

	CatalogCode(String code, String category, LanguageSet languages, Map<Locale, RenderedEntry> entries) {
		this.code = code;
		this.category = category;
		this.languages = languages;
		this.entries = Map.copyOf(entries);
		this.alternateLinks = languages.languages()
			.stream()
			.map((language) -> alternateLink(code, language.toLanguageTag()))
			.collect(Collectors.joining(", "));
	}

	/** Relative, so that it holds behind any path prefix of a proxy (RFC 8288, 3.1). */
	private static String alternateLink(String code, String tag) {
		return "<%s?lang=%s>; rel=\"alternate\"; hreflang=\"%s\"".formatted(code, tag, tag);
	}

	public String code() {
		return this.code;
	}

	/** The name of its category. */
	public String category() {
		return this.category;
	}

	/** The languages that this code is described in. */
	public LanguageSet languages() {
		return this.languages;
	}

	/**
	 * Get the entry in one of the {@link #languages()}.
	 * @throws IllegalArgumentException for any other language
	 */
	public RenderedEntry in(Locale language) {
		RenderedEntry entry = this.entries.get(language);
		if (entry == null) {
			throw new IllegalArgumentException("No entry of " + this.code + " in " + language.toLanguageTag());
		}
		return entry;
	}

	/** The value of the {@code Link} field that names all languages of this code. */
	public String alternateLinks() {
		return this.alternateLinks;
	}

	List<RenderedEntry> all() {
		return this.languages.languages().stream().map(this::in).toList();
	}

}
