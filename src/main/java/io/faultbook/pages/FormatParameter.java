package io.faultbook.pages;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The query parameter {@code format}. It overrides {@code Accept}, for people who can't
 * set a header. Routes for editors don't have it, except work lists, and imports, where
 * it names the format of a file.
 */
public final class FormatParameter {

	public static final String NAME = "format";

	private static final String WORK_LISTS = "/admin/codes";

	/** The media types of the values. */
	private static final Map<String, String> MEDIA_TYPES = Map.of("json", "application/json", "html", "text/html",
			"txt", "text/plain", "md", "text/markdown", "csv", "text/csv", "atom", "application/atom+xml");

	private static final Pattern PARAMETER = Pattern.compile("(?<![^&])" + NAME + "=([^&]*)");

	private FormatParameter() {
	}

	/**
	 * The value of {@code Accept}, with several lines joined, or the media type that
	 * replaces it; empty if there is neither. An unknown value of the parameter is
	 * ignored here, so that the problem is sent in a format that the client accepts.
	 */
	public static String accept(HttpServletRequest request) {
		String format = value(request);
		return (format != null) ? Objects.requireNonNull(MEDIA_TYPES.get(format))
				: String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
	}

	/**
	 * The value of the parameter, or null if there is none or an unknown one. Reads the
	 * query string only, because the body of the request mustn't be consumed here.
	 */
	public static @Nullable String value(HttpServletRequest request) {
		String query = request.getQueryString();
		if (query == null || !query.contains(NAME) || !appliesTo(request)) {
			return null;
		}
		Matcher matcher = PARAMETER.matcher(query);
		return (matcher.find() && MEDIA_TYPES.containsKey(matcher.group(1))) ? matcher.group(1) : null;
	}

	/** Whether the request, before any error, was for a route that has the parameter. */
	public static boolean appliesTo(HttpServletRequest request) {
		String path = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) ? original
				: String.valueOf(request.getRequestURI());
		int start = request.getContextPath().length();
		return path.substring(start).equals(WORK_LISTS)
				|| (!path.startsWith("/admin", start) && !path.startsWith("/console", start));
	}

	/** The values that name one of the media types. */
	public static List<String> valuesFor(Collection<String> mediaTypes) {
		return MEDIA_TYPES.keySet()
			.stream()
			.filter((value) -> mediaTypes.contains(MEDIA_TYPES.get(value)))
			.sorted()
			.toList();
	}

}
