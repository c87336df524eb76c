package io.faultbook.lookup;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.lookup.LookupResponses.Answer;
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
 * Answers GETs of known codes as {@link CodeController} does, except with pages, without
 * Spring's dispatching, which would take most of the time. Everything else, including
 * requests that are rejected or fail, is left to the controllers.
 * <p>
 * It comes after the filter that lets other origins read the answers, and ahead of those
 * that observe requests, unless they are traced.
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

	private final transient UnobservedRequestTimer times;

	CodeFastPathFilter(SnapshotHolder holder, CodeController controller, LookupResponses responses,
			UnobservedRequestTimer times) {
		this.holder = holder;
		this.controller = controller;
		this.responses = responses;
		this.times = times;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long start = System.nanoTime();
		Optional<Answer> answer = answer(request);
		if (answer.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		this.responses.send(answer.get(), request, response);
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresentOrElse((observed) -> observed.setPathPattern(PATTERN),
					() -> this.times.answered(PATTERN, request, response, start));
	}

	/** A path with encoded characters is left to the controllers. */
	private Optional<Answer> answer(HttpServletRequest request) {
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
					: this.controller.ready(code.get(), ContentPreferences.of(request));
		}
		catch (HttpMediaTypeNotAcceptableException | RuntimeException ex) {
			return Optional.empty();
		}
	}

}
