package io.faultbook.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.PageLayout;
import io.faultbook.pages.PageHeaders;
import io.faultbook.pages.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with problems, and shows them and their explanations as pages. */
@Component
class ProblemPages {

	/** In doubt a program is answered; a terminal reads JSON rather than HTML. */
	private static final FormatNegotiation FORMATS = new FormatNegotiation(List.of(MediaType.APPLICATION_PROBLEM_JSON,
			MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, PageHeaders.TYPE));

	private final PageRenderer renderer;

	ProblemPages(PageRenderer renderer) {
		this.renderer = renderer;
	}

	/** Whether the request would rather have HTML than what programs read. */
	static boolean isWanted(HttpServletRequest request) {
		return FORMATS.prefers(PageHeaders.TYPE,
				String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
	}

	/**
	 * Answer with the problem, as a page if the request asks for one, otherwise as JSON.
	 */
	ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, Locale language,
			HttpServletRequest request) {
		HttpHeaders described = HttpHeaders.copyOf(headers);
		ProblemFactory.describe(described, language);
		if (!isWanted(request)) {
			return ResponseEntity.status(problem.getStatus()).headers(described).body(problem);
		}
		return page(HttpStatusCode.valueOf(problem.getStatus()), "problem", Map.of("problem", problem), described,
				language, request);
	}

	/** The content of that page alone. */
	byte[] render(ProblemDetail problem, Locale language, HttpServletRequest request) {
		return this.renderer.render("problem", PageLayout.of(request, language), Map.of("problem", problem));
	}

	/**
	 * What kinds of problem mean.
	 * @param heading the title of the only one; empty for all of them
	 */
	ResponseEntity<Object> explain(String heading, List<ProblemController.Explanation> problems, HttpHeaders headers,
			Locale language, HttpServletRequest request) {
		return page(HttpStatus.OK, "problems", Map.of("heading", heading, "problems", problems), headers, language,
				request);
	}

	private ResponseEntity<Object> page(HttpStatusCode status, String template, Map<String, Object> model,
			HttpHeaders headers, Locale language, HttpServletRequest request) {
		HttpHeaders described = HttpHeaders.copyOf(headers);
		PageHeaders.describe(described);
		PageLayout frame = PageLayout.of(request, language);
		return ResponseEntity.status(status).headers(described).body(this.renderer.render(template, frame, model));
	}

}
