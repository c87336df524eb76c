package io.faultbook.language;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chooses the language of Faultbook's own sentences (problems, labels) by the rules of
 * {@link LanguageNegotiation}. It always finds one, for an error must be told in some
 * language.
 */
@Component("localeResolver")
final class RequestLanguageResolver implements LocaleResolver {

	/** One {@code messages} file each. */
	private static final List<Locale> MESSAGE_LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private static final Pattern PARAMETER = Pattern.compile("(?<![^&])lang=([^&]*)");

	private final LanguageSet languages;

	RequestLanguageResolver(LanguageProperties properties) {
		this.languages = LanguageSet.of(properties.defaultLanguage(), MESSAGE_LANGUAGES);
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

	private Locale withoutParameter(String header) {
		try {
			return LanguageNegotiation.negotiate(null, header, this.languages);
		}
		catch (LanguageNotAvailableException ex) {
			return this.languages.defaultLanguage();
		}
	}

	/**
	 * The parameter in the query: the content of a request is not for this to read. What
	 * cannot be decoded counts as absent, for it is about to be refused.
	 */
	private static @Nullable String parameter(HttpServletRequest request) {
		String query = request.getQueryString();
		Matcher matcher = PARAMETER.matcher((query != null) ? query : "");
		try {
			return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is negotiated for each request");
	}

}
