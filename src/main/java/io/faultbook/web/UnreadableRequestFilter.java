package io.faultbook.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * Responds with a 400 if a filter can't decode a query or a form. The container would do
 * so, too, but only after the metrics had recorded a 500.
 */
final class UnreadableRequestFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (InvalidParameterException ex) {
			// For a malformed chunk, the container has already sent the response.
			if (!response.isCommitted()) {
				response.sendError(ex.getErrorCode());
			}
		}
	}

}
