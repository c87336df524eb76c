package io.faultbook.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * Makes a 400 of a query or a form that a filter could not decode. The container would do
 * so too, but only after the observation of the request has counted a 500.
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
			// Of a broken chunk the container has already said so itself.
			if (!response.isCommitted()) {
				response.sendError(ex.getErrorCode());
			}
		}
	}

}
