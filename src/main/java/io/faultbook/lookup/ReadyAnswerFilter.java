package io.faultbook.lookup;

import java.io.IOException;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogCode;
import io.faultbook.language.InvalidLanguageException;
import io.faultbook.language.LanguageNotAvailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Answers plain requests for a known code as {@link CodeController} would, without what
 * Spring does around it, which would take most of the time. All else, and whatever is
 * refused, goes on to the controller.
 */
final class ReadyAnswerFilter extends HttpFilter {

	private static final long serialVersionUID = 1L;

	private static final String PATTERN = PlainRequest.PATH + "{code}";

	private final transient Catalog catalog;

	private final transient CatalogResponses responses;

	private final transient LookupMetrics metrics;

	ReadyAnswerFilter(Catalog catalog, CatalogResponses responses, LookupMetrics metrics) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		PlainRequest plain = PlainRequest.of(request);
		CodeAnswer answer = (plain != null) ? answer(plain) : null;
		if (plain == null || answer == null) {
			chain.doFilter(request, response);
			return;
		}
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((observed) -> observed.setPathPattern(PATTERN));
		this.metrics.found(answer.language().toLanguageTag());
		send(answer, plain.etag(), response);
	}

	/** None where the controller is to say what is wrong, or to make a page. */
	private @Nullable CodeAnswer answer(PlainRequest request) {
		CatalogCode code = this.catalog.current().find(request.code()).orElse(null);
		if (code == null) {
			return null;
		}
		try {
			CodeAnswer answer = CodeAnswer.to(code, request.lang(), request.acceptLanguage(), request.accept());
			return answer.isPage() ? null : answer;
		}
		catch (HttpMediaTypeNotAcceptableException | InvalidLanguageException | LanguageNotAvailableException ex) {
			return null;
		}
	}

	private void send(CodeAnswer answer, @Nullable String known, HttpServletResponse response) throws IOException {
		String etag = answer.representation().etag();
		this.responses.describe(etag, answer.language(), response::setHeader);
		response.setHeader(HttpHeaders.LINK, answer.code().alternateLinks());
		response.setContentType(answer.format().mediaType().toString());
		if (etag.equals(known)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		byte[] body = answer.representation().body();
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
