package io.faultbook.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.faultbook.editing.EditRejectedException;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.ErrorResponseException;
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

/** Turns all exceptions of handlers, including Spring's, into problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final String RETRY_AFTER_SECONDS = "5";

	private final ProblemFactory problems;

	private final ProblemPages pages;

	ProblemAdvice(ProblemFactory problems, ProblemPages pages) {
		this.problems = problems;
		this.pages = pages;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
		Locale language = LocaleContextHolder.getLocale();
		ProblemDetail problem = (ex instanceof ErrorResponse response) ? response.getBody()
				: ProblemDetail.forStatus(status);
		String parameter = parameter(ex);
		if (parameter != null) {
			boolean missing = ex instanceof MissingServletRequestParameterException;
			problem.setType(ProblemTypes.uri(missing ? "missing-parameter" : "invalid-parameter"));
			problem.setProperty("parameter", parameter);
		}
		else if (ex instanceof HttpMessageNotReadableException) {
			problem.setType(ProblemTypes.uri("malformed-content"));
			problem.setProperty("errors", Map.of("", new DefaultMessageSourceResolvable("field.not-an-object")));
		}
		Object[] arguments = (ex instanceof ErrorResponse response) ? response.getDetailMessageArguments() : null;
		ProblemDetail completed = this.problems.complete(problem, arguments, language);
		this.problems.setInstance(completed, servlet.getRequestURI());
		return this.pages.respond(completed, headers, language, servlet);
	}

	/** Adds HEAD and OPTIONS, which Spring leaves out (RFC 9110, section 9.3). */
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

	/** Tomcat can't decode the query or the form, or the body is incomplete. */
	@ExceptionHandler({ InvalidParameterException.class, BadRequestException.class })
	@Nullable ResponseEntity<Object> unreadable(Exception ex, WebRequest request) {
		HttpStatusCode status = (ex instanceof InvalidParameterException invalid)
				? HttpStatusCode.valueOf(invalid.getErrorCode()) : HttpStatus.BAD_REQUEST;
		if (status.value() == HttpStatus.BAD_REQUEST.value() && isMultipart(request)) {
			ErrorResponseException problem = new ErrorResponseException(status);
			problem.setType(ProblemTypes.uri("unreadable-form"));
			return handleExceptionInternal(problem, null, new HttpHeaders(), status, request);
		}
		return handleExceptionInternal(ex, null, new HttpHeaders(), status, request);
	}

	private static boolean isMultipart(WebRequest request) {
		String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static @Nullable String parameter(Exception ex) {
		if (ex instanceof MissingServletRequestParameterException missing) {
			return missing.getParameterName();
		}
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return mismatch.getName();
		}
		if (ex instanceof HandlerMethodValidationException invalid) {
			return invalid.getParameterValidationResults().get(0).getMethodParameter().getParameterName();
		}
		return null;
	}

	@ExceptionHandler(OpenApiResourceNotFoundException.class)
	@Nullable ResponseEntity<Object> unknownApiGroup(OpenApiResourceNotFoundException ex, WebRequest request) {
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.NOT_FOUND, request);
	}

	@ExceptionHandler(EditRejectedException.class)
	@Nullable ResponseEntity<Object> editRejected(EditRejectedException ex, WebRequest request) {
		EditProblem problem = EditProblem.of(ex);
		return handleExceptionInternal(problem, null, problem.getHeaders(), problem.getStatusCode(), request);
	}

	/** Nothing was changed, so clients can retry. */
	@ExceptionHandler({ DataAccessException.class, TransactionException.class })
	@Nullable ResponseEntity<Object> unavailable(RuntimeException ex, WebRequest request) {
		log.warn("The database failed during a request: {}", request.getDescription(false), ex);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		return handleExceptionInternal(ex, null, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
	}

	/**
	 * Spring throws {@link IllegalArgumentException} for a wildcard content type if the
	 * handler reads the body, as the actuator's health endpoints do.
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
		log.error("A request failed: {}", request.getDescription(false), ex);
		return handleExceptionInternal(ex, null, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
	}

}
