package io.faultbook.security;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Sends problem details for requests that a security filter rejects, in the same format
 * as for controllers.
 */
@Component
class SecurityProblemHandler {

	private final HandlerExceptionResolver exceptionResolver;

	private final LocaleResolver localeResolver;

	SecurityProblemHandler(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptionResolver,
			LocaleResolver localeResolver) {
		this.exceptionResolver = exceptionResolver;
		this.localeResolver = localeResolver;
	}

	/**
	 * Send a problem.
	 * @param type the last segment of the problem's type
	 */
	void send(HttpStatus status, String type, HttpServletRequest request, HttpServletResponse response) {
		send(problem(status, type), request, response);
	}

	/**
	 * Send a problem for a request that the client can retry later.
	 * @param seconds how long the client should wait
	 */
	void sendRetryAfter(HttpStatus status, String type, long seconds, HttpServletRequest request,
			HttpServletResponse response) {
		ErrorResponseException problem = problem(status, type, seconds);
		problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		send(problem, request, response);
	}

	private static ErrorResponseException problem(HttpStatus status, String type, Object... arguments) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(URI.create("/problems/" + type));
		return new ErrorResponseException(status, problem, null, null, arguments);
	}

	private void send(ErrorResponseException problem, HttpServletRequest request, HttpServletResponse response) {
		LocaleContextHolder.setLocale(this.localeResolver.resolveLocale(request));
		try {
			if (this.exceptionResolver.resolveException(request, response, null, problem) == null) {
				throw problem;
			}
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
