package io.faultbook.lookup;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.lookup.LookupResponses.ResponseContent;
import io.faultbook.operations.UnobservedRequestTimer;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Responds to GET requests for known codes with the same response as
 * {@link CodeController}, except HTML. Skipping Spring's dispatching saves most of the
 * time. All other requests, including invalid ones, continue to the controllers.
 * <p>
 * The filter runs after the CORS filter. It runs before Spring's observation filter,
 * unless tracing is on.
 */
@Component
@FilterRegistration(urlPatterns = "/codes/*", order = Ordered.HIGHEST_PRECEDENCE + 20)
final class CodeFastPathFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final String PATH = "/codes/";

	private static final String PATTERN = PATH + "{code}";

	private static final Pattern LANGUAGE = Pattern.compile("lang=[A-Za-z0-9_-]{1,100}");

	private final transient SnapshotHolder holder;

	private final transient CodeController controller;

	private final transient LookupResponses responses;

	private final transient UnobservedRequestTimer timer;

	CodeFastPathFilter(SnapshotHolder holder, CodeController controller, LookupResponses responses,
			UnobservedRequestTimer timer) {
		this.holder = holder;
		this.controller = controller;
		this.responses = responses;
		this.timer = timer;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long start = System.nanoTime();
		Optional<ResponseContent> content = responseTo(request);
		if (content.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		this.responses.send(content.get(), request, response);
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresentOrElse((observed) -> observed.setPathPattern(PATTERN),
					() -> this.timer.recordResponse(PATTERN, request, response, start));
	}

	/** Paths with encoded characters don't match here, so the controllers handle them. */
	private Optional<ResponseContent> responseTo(HttpServletRequest request) {
		String path = request.getRequestURI();
		int start = request.getContextPath().length();
		String query = request.getQueryString();
		if (!HttpMethod.GET.matches(request.getMethod()) || !path.startsWith(PATH, start)
				|| (query != null && !LANGUAGE.matcher(query).matches())) {
			return Optional.empty();
		}
		Optional<RenderedCode> code = this.holder.current().find(path.substring(start + PATH.length()));
		try {
			return code.isEmpty() ? Optional.empty()
					: this.controller.nonHtmlResponse(code.get(), ContentPreferences.of(request));
		}
		catch (HttpMediaTypeNotAcceptableException | RuntimeException ex) {
			return Optional.empty();
		}
	}

}
