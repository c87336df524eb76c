package io.faultbook.lookup;

import java.util.Collections;
import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.language.LanguageSet;
import io.faultbook.pages.PageLanguage;
import io.faultbook.snapshot.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/**
 * The language and the format that a request asks for.
 *
 * @param lang the parameter, or null
 * @param acceptLanguage the header field, several lines joined; empty for none
 * @param accept the header field, several lines joined; empty for none
 */
record ContentPreferences(@Nullable String lang, String acceptLanguage, String accept) {

	static ContentPreferences of(HttpServletRequest request) {
		return new ContentPreferences(request.getParameter("lang"), field(request, HttpHeaders.ACCEPT_LANGUAGE),
				field(request, HttpHeaders.ACCEPT));
	}

	private static String field(HttpServletRequest request, String name) {
		return String.join(",", Collections.list(request.getHeaders(name)));
	}

	/** The best of the available languages. */
	Locale language(LanguageSet available) {
		return LanguageNegotiation.negotiate(this.lang, this.acceptLanguage, available);
	}

	/** Who a page is for; its labels are in the language of the current thread. */
	PageLanguage pageReader(Snapshot snapshot) {
		return new PageLanguage(language(snapshot.languages()), LocaleContextHolder.getLocale(),
				this.lang != null && !this.lang.isBlank());
	}

}
