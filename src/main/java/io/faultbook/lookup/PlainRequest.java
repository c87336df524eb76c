package io.faultbook.lookup;

import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A request for a code of which nothing needs decoding or thought: as nearly all are.
 *
 * @param code the code
 * @param lang the parameter
 * @param acceptLanguage the field
 * @param accept the field
 * @param etag the one entity tag that the client has
 */
record PlainRequest(String code, @Nullable String lang, @Nullable String acceptLanguage, @Nullable String accept,
		@Nullable String etag) {

	static final String PATH = "/codes/";

	private static final int MAX_CODE_LENGTH = 64;

	private static final Pattern LANGUAGE = Pattern.compile("lang=([A-Za-z0-9-]+)");

	private static final Pattern STRONG_ETAG = Pattern.compile("\"[A-Za-z0-9_-]+\"");

	/** All that has a say in whether an answer is sent, or which part of it. */
	private static final List<String> CONDITIONS = List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_MODIFIED_SINCE,
			HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.RANGE);

	/** The request, or null if it is none. */
	static @Nullable PlainRequest of(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod())
				|| CONDITIONS.stream().anyMatch((field) -> has(request, field))) {
			return null;
		}
		String code = code(request);
		String query = request.getQueryString();
		Matcher language = (query != null) ? LANGUAGE.matcher(query) : null;
		String etag = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (code == null || (language != null && !language.matches()) || hasSeveral(request, HttpHeaders.IF_NONE_MATCH)
				|| hasSeveral(request, HttpHeaders.ACCEPT) || hasSeveral(request, HttpHeaders.ACCEPT_LANGUAGE)
				|| (etag != null && !STRONG_ETAG.matcher(etag).matches())) {
			return null;
		}
		return new PlainRequest(code, (language != null) ? language.group(1) : null,
				request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.getHeader(HttpHeaders.ACCEPT), etag);
	}

	private static @Nullable String code(HttpServletRequest request) {
		String path = request.getRequestURI();
		int start = request.getContextPath().length() + PATH.length();
		if (path.length() <= start || path.length() > start + MAX_CODE_LENGTH
				|| !path.startsWith(PATH, start - PATH.length())) {
			return null;
		}
		for (int i = start; i < path.length(); i++) {
			char character = path.charAt(i);
			boolean plain = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z')
					|| (character >= 'A' && character <= 'Z') || character == '-' || character == '_'
					|| (character == '.' && i > start);
			if (!plain) {
				return null;
			}
		}
		return path.substring(start);
	}

	private static boolean has(HttpServletRequest request, String field) {
		return request.getHeader(field) != null;
	}

	private static boolean hasSeveral(HttpServletRequest request, String field) {
		Enumeration<String> values = request.getHeaders(field);
		if (!values.hasMoreElements()) {
			return false;
		}
		values.nextElement();
		return values.hasMoreElements();
	}

}
