package io.faultbook.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages from any origin read public responses, including errors, without
 * credentials.
 * <p>
 * Spring's CORS support isn't used because it adds {@code Origin} and two more headers to
 * {@code Vary}, so caches would keep one copy per origin, and because it doesn't cover
 * 405 responses.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS
 * protocol</a>
 */
final class CrossOriginFilter extends OncePerRequestFilter {

	private static final String EXPOSED_HEADERS = "ETag, Link, Content-Disposition, Content-Language, " + "Retry-After";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		addHeaders(response);
		chain.doFilter(request, response);
	}

	static void addHeaders(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
	}

	/**
	 * Respond to CORS preflight requests.
	 *
	 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch,
	 * CORS-preflight fetch</a>
	 */
	static final class Preflight extends HttpFilter {

		private static final long serialVersionUID = 1L;

		/** The wildcard doesn't include {@code Authorization}, which isn't needed. */
		private static final String ALLOWED_HEADERS = "*";

		private static final String MAX_AGE_SECONDS = "86400";

		private final String allowedMethods;

		Preflight(String allowedMethods) {
			this.allowedMethods = allowedMethods;
		}

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (!isPreflight(request)) {
				chain.doFilter(request, response);
				return;
			}
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, this.allowedMethods);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}

		private static boolean isPreflight(HttpServletRequest request) {
			return HttpMethod.OPTIONS.matches(request.getMethod()) && request.getHeader(HttpHeaders.ORIGIN) != null
					&& request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
		}

	}

}
