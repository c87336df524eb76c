package io.faultbook.lookup;

import java.util.Enumeration;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The fields of a GET that needs no thought, as of nearly all: each that matters is there
 * once at most, and there is no condition but an entity tag.
 *
 * @param acceptLanguage the field
 * @param accept the field
 * @param etag the one entity tag that the client has, without what says that it is weak
 */
record PlainFields(@Nullable String acceptLanguage, @Nullable String accept, @Nullable String etag) {

	private static final String WEAK = "W/";

	private static final Pattern ETAG = Pattern.compile("(?:W/)?\"[A-Za-z0-9_-]+\"");

	/** The fields, or null if they are not such. */
	static @Nullable PlainFields of(HttpServletRequest request) {
		if (!HttpMethod.GET.matches(request.getMethod()) || isConditional(request)
				|| hasSeveral(request, HttpHeaders.IF_NONE_MATCH) || hasSeveral(request, HttpHeaders.ACCEPT)
				|| hasSeveral(request, HttpHeaders.ACCEPT_LANGUAGE)) {
			return null;
		}
		String etag = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (etag != null && !ETAG.matcher(etag).matches()) {
			return null;
		}
		return new PlainFields(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.getHeader(HttpHeaders.ACCEPT),
				(etag != null) ? opaque(etag) : null);
	}

	/** Whether the client has what has an entity tag (RFC 9110, 8.8.3.2, weakly). */
	boolean knows(String etag) {
		return this.etag != null && this.etag.equals(opaque(etag));
	}

	private static String opaque(String etag) {
		return etag.startsWith(WEAK) ? etag.substring(WEAK.length()) : etag;
	}

	/** Whether anything but an entity tag decides what is sent, or which part of it. */
	private static boolean isConditional(HttpServletRequest request) {
		return has(request, HttpHeaders.IF_MATCH) || has(request, HttpHeaders.IF_MODIFIED_SINCE)
				|| has(request, HttpHeaders.IF_UNMODIFIED_SINCE) || has(request, HttpHeaders.RANGE);
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
