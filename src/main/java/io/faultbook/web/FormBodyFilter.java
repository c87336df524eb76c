package io.faultbook.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Keeps the container from parsing the body as form parameters, which would consume it. A
 * log or a file that curl sends as a form by default can then be read as it is.
 *
 * @see <a href="https://jakarta.ee/specifications/servlet/6.1/">Jakarta Servlet 6.1,
 * section 3.1.1</a>
 */
final class FormBodyFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private final String mediaType;

	/**
	 * Create a filter.
	 * @param mediaType of the bodies that the handlers read themselves
	 */
	FormBodyFilter(String mediaType) {
		this.mediaType = mediaType;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String contentType = request.getContentType();
		if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(this.mediaType)) {
			request.getInputStream();
		}
		chain.doFilter(request, response);
	}

}
