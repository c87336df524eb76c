package io.faultbook.lookup;

import java.io.IOException;
import java.util.Enumeration;

import io.faultbook.operations.RequestTimes;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.CatalogCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers plain lookups of a known code as {@link CodeController} would, with the same
 * code, but without Spring's dispatching, which would take most of the time. Everything
 * else, including whatever is refused or fails, goes on to the controllers.
 */
final class ReadyCodeFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final String PATTERN = PlainLookup.PATH + "{code}";

	private final transient Catalog catalog;

	private final transient CatalogResponses responses;

	private final transient LookupMetrics metrics;

	private final transient RequestTimes times;

	ReadyCodeFilter(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, RequestTimes times) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.times = times;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain controllers)
			throws IOException, ServletException {
		long start = System.nanoTime();
		CodeAnswer answer = isPlain(request) ? answer(request) : null;
		if (answer == null) {
			controllers.doFilter(request, response);
			return;
		}
		this.metrics.found(answer.language().toLanguageTag());
		send(answer, request, response);
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresentOrElse((observed) -> observed.setPathPattern(PATTERN),
					() -> this.times.answered(PATTERN, request, response, start));
	}

	/**
	 * Whether nothing in the header fields needs a second thought: each negotiated field
	 * occurs at most once, and no condition but {@code If-None-Match}.
	 */
	private static boolean isPlain(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) && isSingle(request, HttpHeaders.ACCEPT)
				&& isSingle(request, HttpHeaders.ACCEPT_LANGUAGE) && isAbsent(request, HttpHeaders.IF_MATCH)
				&& isAbsent(request, HttpHeaders.IF_MODIFIED_SINCE)
				&& isAbsent(request, HttpHeaders.IF_UNMODIFIED_SINCE) && isAbsent(request, HttpHeaders.RANGE);
	}

	private static boolean isAbsent(HttpServletRequest request, String field) {
		return request.getHeader(field) == null;
	}

	private static boolean isSingle(HttpServletRequest request, String field) {
		Enumeration<String> values = request.getHeaders(field);
		if (values.hasMoreElements()) {
			values.nextElement();
		}
		return !values.hasMoreElements();
	}

	/** Null where the controller decides: what is wrong, or how a page looks. */
	private @Nullable CodeAnswer answer(HttpServletRequest request) {
		PlainLookup lookup = PlainLookup.of(request);
		CatalogCode code = (lookup != null) ? this.catalog.current().find(lookup.code()).orElse(null) : null;
		if (lookup == null || code == null) {
			return null;
		}
		try {
			CodeAnswer answer = CodeAnswer.to(code, lookup.lang(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
					request.getHeader(HttpHeaders.ACCEPT));
			return answer.isPage() ? null : answer;
		}
		catch (HttpMediaTypeNotAcceptableException | RuntimeException ex) {
			return null;
		}
	}

	private void send(CodeAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String etag = answer.representation().etag();
		this.responses.describe(etag, answer.language(), response::setHeader);
		if (!answer.code().alternateLinks().isEmpty()) {
			response.setHeader(HttpHeaders.LINK, answer.code().alternateLinks());
		}
		response.setContentType(answer.format().mediaType().toString());
		if (IfNoneMatch.matches(request, etag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		byte[] body = answer.representation().body();
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
