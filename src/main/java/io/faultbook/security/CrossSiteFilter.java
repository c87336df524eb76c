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
 * Rejects requests from pages on other sites, because a browser adds remembered
 * credentials to them. Only browsers send {@code Sec-Fetch-Site}; older ones send only
 * {@code Origin}.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private final SecurityProblemHandler problemHandler;

	CrossSiteFilter(SecurityProblemHandler problemHandler) {
		this.problemHandler = problemHandler;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isCrossSite(request)) {
			this.problemHandler.send(HttpStatus.FORBIDDEN, "cross-site-request", request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	static boolean isCrossSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !site.equals("same-origin") && !site.equals("none");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
	}

}
