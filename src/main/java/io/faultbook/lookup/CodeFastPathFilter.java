package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;
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
@FilterRegistration(urlPatterns = { "/codes/*", "/catalogs/*" }, order = Ordered.HIGHEST_PRECEDENCE + 20)
final class CodeFastPathFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final String PATH = "/codes/";

	private static final String CATALOG_PATH = "/catalogs/";

	private static final String PATTERN = PATH + "{code}";

	private static final String CATALOG_PATTERN = CATALOG_PATH + "{catalog}" + PATTERN;

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
		String pattern = request.getRequestURI().startsWith(PATH, request.getContextPath().length()) ? PATTERN
				: CATALOG_PATTERN;
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresentOrElse((observed) -> observed.setPathPattern(pattern),
					() -> this.timer.recordResponse(pattern, request, response, start));
	}

	/** Paths with encoded characters don't match here, so the controllers handle them. */
	private Optional<ResponseContent> responseTo(HttpServletRequest request) {
		String query = request.getQueryString();
		if (!HttpMethod.GET.matches(request.getMethod()) || (query != null && !LANGUAGE.matcher(query).matches())) {
			return Optional.empty();
		}
		List<RenderedCode> codes = codesAt(request.getRequestURI().substring(request.getContextPath().length()));
		try {
			return (codes.size() != 1) ? Optional.empty()
					: this.controller.nonHtmlResponse(codes.get(0), ContentPreferences.of(request));
		}
		catch (HttpMediaTypeNotAcceptableException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private List<RenderedCode> codesAt(String path) {
		if (path.startsWith(PATH)) {
			return this.holder.current().resolve(path.substring(PATH.length()), null);
		}
		int end = path.indexOf(PATH);
		return (end < CATALOG_PATH.length()) ? List.of() : this.holder.current()
			.resolve(path.substring(end + PATH.length()), path.substring(CATALOG_PATH.length(), end));
	}

}
