package io.faultbook.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.FormatParameter;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Responds with problems as JSON or HTML, and renders their explanations as pages. */
@Component
class ProblemPages {

	/**
	 * JSON is the default. Plain text is offered so that terminals get JSON, not HTML.
	 */
	private static final FormatNegotiation FORMATS = new FormatNegotiation(List.of(MediaType.APPLICATION_PROBLEM_JSON,
			MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, PageHeaders.MEDIA_TYPE));

	private final PageRenderer renderer;

	ProblemPages(PageRenderer renderer) {
		this.renderer = renderer;
	}

	static boolean prefersPage(HttpServletRequest request) {
		return FORMATS.prefers(PageHeaders.MEDIA_TYPE, FormatParameter.accept(request));
	}

	ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers, Locale language,
			HttpServletRequest request) {
		HttpHeaders allHeaders = HttpHeaders.copyOf(headers);
		ProblemFactory.addHeaders(allHeaders, language);
		if (!prefersPage(request)) {
			return ResponseEntity.status(problem.getStatus()).headers(allHeaders).body(problem);
		}
		return page(HttpStatusCode.valueOf(problem.getStatus()), "problem",
				Map.of("problem", problem, "wait", Objects.toString(headers.getFirst(HttpHeaders.RETRY_AFTER), "")),
				allHeaders, language, request);
	}

	byte[] render(ProblemDetail problem, Locale language, HttpServletRequest request) {
		return this.renderer.render("problem", PageLayout.of(request, language), Map.of("problem", problem));
	}

	/**
	 * Respond with a page of explanations.
	 * @param heading the heading, or empty for the page of all explanations
	 */
	ResponseEntity<Object> respondWithExplanations(String heading, List<ProblemController.Explanation> problems,
			HttpHeaders headers, Locale language, HttpServletRequest request) {
		return page(HttpStatus.OK, "problems", Map.of("heading", heading, "problems", problems), headers, language,
				request);
	}

	private ResponseEntity<Object> page(HttpStatusCode status, String template, Map<String, Object> model,
			HttpHeaders headers, Locale language, HttpServletRequest request) {
		HttpHeaders allHeaders = HttpHeaders.copyOf(headers);
		PageHeaders.addTo(allHeaders);
		PageLayout layout = PageLayout.of(request, language);
		return ResponseEntity.status(status).headers(allHeaders).body(this.renderer.render(template, layout, model));
	}

}
