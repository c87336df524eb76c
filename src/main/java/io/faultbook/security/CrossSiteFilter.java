package io.faultbook.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests from pages of other sites, to which a browser would add a password
 * that it remembers. Only browsers say where a request comes from; older ones only by its
 * origin.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private final SecurityProblemHandler problems;

	CrossSiteFilter(SecurityProblemHandler problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isCrossSite(request)) {
			this.problems.send(HttpStatus.FORBIDDEN, "cross-site-request", request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isCrossSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
	}

}
