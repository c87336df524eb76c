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
 * Reports requests that Tomcat rejects before they reach a servlet, such as one with an
 * encoded slash. Turns a 501 (for CONNECT or an unknown transfer coding) and a 505 into a
 * 400, because malformed requests must never cause a 5xx.
 */
final class ProblemReportValve extends ErrorReportValve {

	private final ProblemFactory problems;

	private final LocaleResolver localeResolver;

	private final JsonMapper mapper;

	/** Created lazily, because pages need the servlet context. */
	private final ObjectProvider<ProblemPages> pages;

	private final UnobservedRequestTimer timer;

	ProblemReportValve(ProblemFactory problems, ObjectProvider<ProblemPages> pages, LocaleResolver localeResolver,
			JsonMapper mapper, UnobservedRequestTimer timer) {
		this.problems = problems;
		this.pages = pages;
		this.localeResolver = localeResolver;
		this.mapper = mapper;
		this.timer = timer;
	}

	/** Also times requests that were rejected before Spring's observation filter. */
	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		super.invoke(request, response);
		if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
				&& ServerHttpObservationFilter.findObservationContext(request.getRequest()).isEmpty()) {
			this.timer.recordRejected(response.getStatus(), request.getCoyoteRequest().getStartTimeNanos());
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
		Locale language = this.localeResolver.resolveLocale(request.getRequest());
		ProblemDetail problem = this.problems.create(HttpStatusCode.valueOf(status), language);
		HttpHeaders headers = new HttpHeaders();
		ProblemFactory.addHeaders(headers, language);
		if (!String.valueOf(request.getRequestURI()).startsWith("/admin")) {
			CrossOriginFilter.addHeaders(response.getResponse());
		}
		byte[] body = this.mapper.writeValueAsBytes(problem);
		// A request that couldn't be parsed has no path, which the page's layout needs.
		if (request.getRequestURI() != null && ProblemPages.prefersPage(request.getRequest())) {
			PageHeaders.addTo(headers);
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
