package io.faultbook.security;

import java.io.IOException;
import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects feedback that a page on another site makes a browser send, and too much
 * feedback of one client. Other sites could use the addresses of their visitors to evade
 * the limit. Addresses are kept in memory only.
 */
@Component
@EnableConfigurationProperties(FeedbackLimits.class)
@FilterRegistration(urlPatterns = { "/codes/*", "/catalogs/*" }, order = Ordered.HIGHEST_PRECEDENCE + 110)
final class FeedbackFilter extends OncePerRequestFilter {

	private static final RequestMatcher FEEDBACK = new OrRequestMatcher(post("/codes/{code}/feedback"),
			post("/catalogs/{catalog}/codes/{code}/feedback"));

	private final SecurityProblemHandler problemHandler;

	private final int maxPerClient;

	private final Throttle throttle;

	FeedbackFilter(SecurityProblemHandler problemHandler, FeedbackLimits limits) {
		this.problemHandler = problemHandler;
		this.maxPerClient = limits.maxPerClient();
		this.throttle = new Throttle(limits.clientWindow(), TimeMeter.SYSTEM_NANOTIME);
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (FEEDBACK.matches(request)) {
			if (CrossSiteFilter.isCrossSite(request)) {
				this.problemHandler.send(HttpStatus.FORBIDDEN, "cross-site-feedback", request, response);
				return;
			}
			Duration wait = this.throttle.acquire(ClientAddress.identify(request.getRemoteAddr()), this.maxPerClient);
			if (!wait.isZero()) {
				this.problemHandler.sendRetryAfter(HttpStatus.TOO_MANY_REQUESTS, "too-much-feedback",
						Throttle.seconds(wait), request, response);
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
