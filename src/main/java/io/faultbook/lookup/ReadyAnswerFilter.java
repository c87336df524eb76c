package io.faultbook.lookup;

import java.io.IOException;

import io.faultbook.catalog.Catalog;
import io.faultbook.catalog.CatalogCode;
import io.faultbook.catalog.CatalogSnapshot;
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

	private final transient MissingAnswers missing;

	ReadyAnswerFilter(Catalog catalog, CatalogResponses responses, LookupMetrics metrics, MissingAnswers missing) {
		this.catalog = catalog;
		this.responses = responses;
		this.metrics = metrics;
		this.missing = missing;
	}

	@Override
	protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain controllers)
			throws IOException, ServletException {
		PlainRequest plain = PlainRequest.of(request);
		if (plain == null) {
			controllers.doFilter(request, response);
			return;
		}
		ServerHttpObservationFilter.findObservationContext(request)
			.ifPresent((observed) -> observed.setPathPattern(PATTERN));
		CatalogSnapshot snapshot = this.catalog.current();
		CatalogCode code = snapshot.find(plain.code()).orElse(null);
		if (code == null) {
			this.missing.answer(plain, snapshot.fingerprint(), request, response, controllers);
			return;
		}
		CodeAnswer answer = answer(code, plain);
		if (answer == null) {
			controllers.doFilter(request, response);
			return;
		}
		this.metrics.found(answer.language().toLanguageTag());
		send(answer, plain.etag(), response);
	}

	/** None where the controller is to say what is wrong, or to make a page. */
	private static @Nullable CodeAnswer answer(CatalogCode code, PlainRequest request) {
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
