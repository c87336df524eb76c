package io.faultbook.web;

import java.io.IOException;
import java.util.Locale;

import io.faultbook.operations.UnobservedRequestTimer;
import io.faultbook.pages.PageHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells what the container refuses before any servlet sees it, an encoded slash say. The
 * fault is always the request's, so that a 501 (of CONNECT, of an unknown transfer
 * coding) and a 505 become a 400: no request makes this service answer 5xx.
 */
final class ProblemReportValve extends ErrorReportValve {

	private final ProblemFactory problems;

	private final LocaleResolver languages;

	private final JsonMapper mapper;

	/** Made only when the first page is: pages need the servlet's context. */
	private final ObjectProvider<ProblemPages> pages;

	private final UnobservedRequestTimer times;

	ProblemReportValve(ProblemFactory problems, ObjectProvider<ProblemPages> pages, LocaleResolver languages,
			JsonMapper mapper, UnobservedRequestTimer times) {
		this.problems = problems;
		this.pages = pages;
		this.languages = languages;
		this.mapper = mapper;
		this.times = times;
	}

	/** Counts what was rejected before the filter that observes requests. */
	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		super.invoke(request, response);
		if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
				&& ServerHttpObservationFilter.findObservationContext(request.getRequest()).isEmpty()) {
			this.times.rejected(response.getStatus(), request.getCoyoteRequest().getStartTimeNanos());
		}
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		if (status == HttpServletResponse.SC_NOT_IMPLEMENTED
				|| status == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED) {
			status = HttpServletResponse.SC_BAD_REQUEST;
			response.setStatus(status);
		}
		Locale language = this.languages.resolveLocale(request.getRequest());
		ProblemDetail problem = this.problems.tell(HttpStatusCode.valueOf(status), language);
		HttpHeaders headers = new HttpHeaders();
		ProblemFactory.describe(headers, language);
		if (!String.valueOf(request.getRequestURI()).startsWith("/admin")) {
			CrossOriginFilter.allow(response.getResponse());
		}
		byte[] body = this.mapper.writeValueAsBytes(problem);
		// Of what could not be read nothing is known, so there is no path to frame a page
		// with.
		if (request.getRequestURI() != null && ProblemPages.isWanted(request.getRequest())) {
			PageHeaders.describe(headers);
			body = this.pages.getObject().render(problem, language, request.getRequest());
		}
		headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		try {
			response.setContentType(String.valueOf(headers.getContentType()));
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			this.container.getLogger().debug("The client disconnected", ex);
		}
	}

}
