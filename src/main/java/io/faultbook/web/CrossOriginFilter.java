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
 * Lets pages of every origin read what is public, without credentials, errors included.
 * <p>
 * Not Spring's CORS support, which adds {@code Origin} and two more fields to
 * {@code Vary} (caches would keep a copy an origin, though all are equal), and gives no
 * leave to read a 405.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS
 * protocol</a>
 */
final class CrossOriginFilter extends OncePerRequestFilter {

	private static final String EXPOSED = "ETag, Link, Content-Language, Retry-After";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		allow(response);
		chain.doFilter(request, response);
	}

	/** Give leave to read the answer and the fields that matter in it. */
	static void allow(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
	}

	/**
	 * Answers browsers that ask, on behalf of a page of another origin, what it may send.
	 *
	 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">Fetch,
	 * CORS-preflight fetch</a>
	 */
	static final class Preflight extends HttpFilter {

		private static final long serialVersionUID = 1L;

		private static final String METHODS = "GET, HEAD, OPTIONS";

		/**
		 * All but Authorization, which a wildcard leaves out: there are no credentials
		 * here.
		 */
		private static final String REQUEST_FIELDS = "*";

		private static final String SECONDS = "86400";

		@Override
		protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (!isPreflight(request)) {
				chain.doFilter(request, response);
				return;
			}
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_FIELDS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}

		private static boolean isPreflight(HttpServletRequest request) {
			return HttpMethod.OPTIONS.matches(request.getMethod()) && request.getHeader(HttpHeaders.ORIGIN) != null
					&& request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
		}

	}

}
