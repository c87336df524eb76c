package io.faultbook.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.faultbook.editing.RefusedEditException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.api.OpenApiResourceNotFoundException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Makes every exception of a handler a problem, Spring's own ones included. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	private final Problems problems;

	private final ProblemPages pages;

	ProblemAdvice(Problems problems, ProblemPages pages) {
		this.problems = problems;
		this.pages = pages;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Locale language = LocaleContextHolder.getLocale();
		ProblemDetail problem = (ex instanceof ErrorResponse response) ? response.getBody()
				: ProblemDetail.forStatus(status);
		String parameter = parameter(ex);
		if (ex instanceof MissingServletRequestParameterException missing) {
			problem.setType(ProblemTypes.uri("missing-parameter"));
			problem.setProperty("parameter", missing.getParameterName());
		}
		else if (parameter != null) {
			problem.setType(ProblemTypes.uri("invalid-parameter"));
			problem.setProperty("parameter", parameter);
		}
		else if (ex instanceof HttpMessageNotReadableException) {
			problem.setType(ProblemTypes.uri("malformed-content"));
			problem.setProperty("errors", Map.of("", new DefaultMessageSourceResolvable("field.no-object")));
		}
		if (request instanceof ServletWebRequest servlet) {
			problem.setInstance(Problems.instance(servlet.getRequest().getRequestURI()));
		}
		Object[] arguments = (ex instanceof MissingServletRequestParameterException missing)
				? new Object[] { missing.getParameterName() }
				: (ex instanceof ErrorResponse response) ? response.getDetailMessageArguments() : null;
		HttpHeaders described = HttpHeaders.copyOf(headers);
		Problems.describe(described, language);
		ProblemDetail told = this.problems.tell(problem, arguments, language);
		if (request instanceof ServletWebRequest servlet && ProblemPages.isWanted(servlet.getRequest())) {
			return this.pages.show(told, described, language, servlet.getRequest());
		}
		return createResponseEntity(told, described, status, request);
	}

	/** Where GET is allowed HEAD and OPTIONS are (RFC 9110, 9.3). */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Set<HttpMethod> allowed = new TreeSet<>(headers.getAllow());
		if (allowed.contains(HttpMethod.GET)) {
			allowed.add(HttpMethod.HEAD);
		}
		allowed.add(HttpMethod.OPTIONS);
		HttpHeaders complete = HttpHeaders.copyOf(headers);
		complete.setAllow(allowed);
		return handleExceptionInternal(ex, null, complete, status, request);
	}

	/**
	 * Tomcat cannot decode the query or the form: a percent sign without its digits, say.
	 */
	@ExceptionHandler(InvalidParameterException.class)
	@Nullable ResponseEntity<Object> undecodable(InvalidParameterException ex, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatusCode.valueOf(ex.getErrorCode()), request);
	}

	/**
	 * What the client sends ends too soon or breaks off: a chunk without its size, say.
	 */
	@ExceptionHandler(BadRequestException.class)
	@Nullable ResponseEntity<Object> unreadable(BadRequestException ex, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
	}

	private static @Nullable String parameter(Exception ex) {
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return mismatch.getName();
		}
		if (ex instanceof HandlerMethodValidationException invalid) {
			return invalid.getParameterValidationResults().get(0).getMethodParameter().getParameterName();
		}
		return null;
	}

	/** There is no OpenAPI document of that group. */
	@ExceptionHandler(OpenApiResourceNotFoundException.class)
	@Nullable ResponseEntity<Object> noDocument(OpenApiResourceNotFoundException ex, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.NOT_FOUND, request);
	}

	@ExceptionHandler(RefusedEditException.class)
	@Nullable ResponseEntity<Object> refused(RefusedEditException ex, WebRequest request) {
		EditProblem problem = EditProblem.of(ex);
		return handleExceptionInternal(problem, null, problem.getHeaders(), problem.getStatusCode(), request);
	}

	/** The database did not do it, so nothing was changed; try again. */
	@ExceptionHandler({ DataAccessException.class, TransactionException.class })
	@Nullable ResponseEntity<Object> unavailable(RuntimeException ex, WebRequest request) {
		log.warn("The database failed: {}", request.getDescription(false), ex);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return handleExceptionInternal(ex, null, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
	}

	/**
	 * Spring throws on the content type {@code *}{@code /*} when a handler wants the
	 * content, those of the actuator's health groups on the public port among them.
	 */
	private static boolean hasWildcardType(WebRequest request) {
		String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
		return type != null && type.indexOf('*') >= 0;
	}

	@ExceptionHandler(Exception.class)
	@Nullable ResponseEntity<Object> unexpected(Exception ex, WebRequest request) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			log.debug("The client disconnected: {}", request.getDescription(false), ex);
			return null;
		}
		if (ex instanceof IllegalArgumentException && hasWildcardType(request)) {
			return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.UNSUPPORTED_MEDIA_TYPE, request);
		}
		log.error("Request failed: {}", request.getDescription(false), ex);
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
	}

}
