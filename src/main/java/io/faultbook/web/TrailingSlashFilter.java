package io.faultbook.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Redirects a path with a trailing slash to the one without. The {@code Location} is
 * relative, unlike that of Spring's {@code UrlHandlerFilter}, so that it works behind a
 * proxy that strips a prefix.
 */
final class TrailingSlashFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	/** In characters; leaves room for other headers within a limit of 4 KB. */
	private static final int MAX_LOCATION_LENGTH = 2048;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.length() < 2 || !path.endsWith("/") || path.endsWith("//")) {
			chain.doFilter(request, response);
			return;
		}
		String query = request.getQueryString();
		String location = ".." + path.substring(path.lastIndexOf('/', path.length() - 2), path.length() - 1)
				+ ((query != null) ? '?' + query : "");
		if (location.length() > MAX_LOCATION_LENGTH) {
			response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
			return;
		}
		response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
		response.setHeader(HttpHeaders.LOCATION, location);
	}

}
