package io.faultbook.language;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses the language of Faultbook's own sentences (problems, labels) by the rules of
 * {@link LanguageNegotiation}. It always finds one, for an error must be told in some
 * language.
 */
final class RequestLanguageResolver implements LocaleResolver {

	private final LanguageSet languages;

	RequestLanguageResolver(LanguageSet languages) {
		this.languages = languages;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String header = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
		try {
			return LanguageNegotiation.negotiate(parameter(request), header, this.languages);
		}
		catch (InvalidLanguageException ex) {
			return withoutParameter(header);
		}
		catch (LanguageNotAvailableException ex) {
			return this.languages.defaultLanguage();
		}
	}

	/** A query that cannot be decoded has no parameters: it is about to be refused. */
	private static @Nullable String parameter(HttpServletRequest request) {
		try {
			return request.getParameter("lang");
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

	private Locale withoutParameter(String header) {
		try {
			return LanguageNegotiation.negotiate(null, header, this.languages);
		}
		catch (LanguageNotAvailableException ex) {
			return this.languages.defaultLanguage();
		}
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is negotiated at each request");
	}

}
