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
 * Chooses the language of messages and problem details with {@link LanguageNegotiation}.
 * It always finds one, because a message needs a language.
 */
@Component("localeResolver")
final class RequestLanguageResolver implements LocaleResolver {

	/** Each has a {@code messages} file. */
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
	 * Reads the query string only, because the body of the request mustn't be consumed
	 * here. A malformed query is ignored, and the request is rejected later.
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
