package io.faultbook.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page that is made for one request, in the languages that Faultbook's own
 * words are in.
 */
public final class RequestFrame {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private RequestFrame() {
	}

	/**
	 * The frame of what was asked for, which error and forward dispatches have as
	 * attributes.
	 * @param language one of the languages
	 */
	public static PageFrame of(HttpServletRequest request, Locale language) {
		String query = query(request);
		PageReader reader = new PageReader(language, language, isChosen(query));
		return new PageFrame(PageFrame.root(path(request)), reader,
				LanguageLink.of(LANGUAGES, language, (tag) -> address(query, tag)));
	}

	private static boolean isChosen(@Nullable String query) {
		return query != null && Arrays.stream(query.split("&", -1)).anyMatch(RequestFrame::isLanguage);
	}

	private static boolean isLanguage(String parameter) {
		return parameter.startsWith("lang=");
	}

	/** The same address in another language. */
	private static String address(@Nullable String query, String tag) {
		StringBuilder address = new StringBuilder("?");
		if (query != null) {
			Arrays.stream(query.split("&", -1))
				.filter((parameter) -> !parameter.isEmpty() && !isLanguage(parameter))
				.forEach((parameter) -> address.append(parameter).append('&'));
		}
		return address.append("lang=").append(tag).toString();
	}

	private static @Nullable String query(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
			return (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
		}
		return (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null)
				? (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
	}

	private static String path(HttpServletRequest request) {
		String path = Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
			.flatMap((name) -> Stream.ofNullable(request.getAttribute(name)))
			.map(Object::toString)
			.findFirst()
			.orElseGet(request::getRequestURI);
		return path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length()) : path;
	}

}
