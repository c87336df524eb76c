package io.faultbook.security;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends: a browser would add the password that it
 * remembers. Browsers say where a request comes from, scripts say nothing.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final SignInProblems problems;

	CrossSiteFilter(SignInProblems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isCrossSite(request)) {
			this.problems.tell(SignInProblem.forCrossSiteRequest(), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isCrossSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return !OWN.contains(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && !authority(origin).equals(request.getHeader(HttpHeaders.HOST));
	}

	/** Older browsers name the origin only; {@code null} is nobody's. */
	private static String authority(String origin) {
		try {
			@Nullable String authority = new URI(origin).getAuthority();
			return (authority != null) ? authority : "";
		}
		catch (URISyntaxException ex) {
			return "";
		}
	}

}
