package io.faultbook.lookup;

import java.util.Collections;
import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.language.LanguageSet;
import io.faultbook.pages.FormatParameter;
import io.faultbook.pages.PageLanguage;
import io.faultbook.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * The language and format preferences of a request.
 *
 * @param lang the query parameter, or null
 * @param acceptLanguage the header, with several lines joined; empty if absent
 * @param accept the header, or the media type that {@code format} names instead; empty if
 * there is neither
 */
public record ContentPreferences(@Nullable String lang, String acceptLanguage, String accept) {

	public static ContentPreferences of(HttpServletRequest request) {
		return new ContentPreferences(request.getParameter("lang"),
				String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))),
				FormatParameter.accept(request));
	}

	public Locale language(LanguageSet available) {
		return LanguageNegotiation.negotiate(this.lang, this.acceptLanguage, available);
	}

	public PageLanguage pageLanguage(Snapshot snapshot) {
		return new PageLanguage(language(snapshot.languages()), LocaleContextHolder.getLocale(),
				this.lang != null && !this.lang.isBlank());
	}

}
