package io.faultbook.lookup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one code by a URI in which nothing needs decoding.
 *
 * @param code the code
 * @param lang the parameter
 */
record PlainLookup(String code, @Nullable String lang) {

	static final String PATH = "/codes/";

	private static final int MAX_CODE_LENGTH = 64;

	private static final Pattern LANGUAGE = Pattern.compile("lang=([A-Za-z0-9_-]{1,100})");

	/** What is asked, or null if it is not such. */
	static @Nullable PlainLookup of(HttpServletRequest request) {
		String code = code(request);
		String query = request.getQueryString();
		if (code == null || query == null) {
			return (code != null) ? new PlainLookup(code, null) : null;
		}
		Matcher language = LANGUAGE.matcher(query);
		return language.matches() ? new PlainLookup(code, language.group(1)) : null;
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

}
