package io.faultbook.web;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports errors from outside of handlers, such as filters and the container. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

	private final ProblemFactory problems;

	private final ProblemPages pages;

	ProblemErrorController(ProblemFactory problems, ProblemPages pages) {
		this.problems = problems;
		this.pages = pages;
	}

	@RequestMapping("${server.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request, Locale language) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode code = (status instanceof Integer value) ? HttpStatusCode.valueOf(value) : HttpStatus.NOT_FOUND;
		ProblemDetail problem = this.problems.create(code, language);
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
			this.problems.setInstance(problem, uri);
		}
		return this.pages.respond(problem, new HttpHeaders(), language, request);
	}

}
