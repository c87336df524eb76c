package io.faultbook.web;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.faultbook.pages.FormatParameter;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Rejects query parameters that the handler doesn't declare, and repeated ones that it
 * declares as a single value. Otherwise, a misspelled parameter would be ignored
 * silently.
 */
final class QueryParameterInterceptor implements HandlerInterceptor {

	private static final String OWN_PACKAGE = QueryParameterInterceptor.class.getPackageName()
		.substring(0, QueryParameterInterceptor.class.getPackageName().lastIndexOf('.') + 1);

	/** Redirects of Swagger UI repeat the query in their headers, which may have 4 KB. */
	private static final int MAX_THIRD_PARTY_LENGTH = 2048;

	/** Accepted everywhere, because problems are localized too. */
	private static final String LANGUAGE = "lang";

	/** Added by jQuery and others to bypass caches. */
	private static final String CACHE_BUSTER = "_";

	/** Added to links by newsletters, ads, and social networks. */
	private static final Pattern TRACKING = Pattern
		.compile("utm_.*|(?:fb|g|dc|ms|tw|yc|wb|gb)clid|mc_[ce]id|_g[al]|igshid|spm");

	private final Map<Method, Map<String, DeclaredParameter>> declarations = new ConcurrentHashMap<>();

	private final boolean forms;

	/**
	 * Create an interceptor.
	 * @param forms whether the handlers bind forms, whose fields they don't declare as
	 * parameters; only repeated parameters are rejected then
	 */
	QueryParameterInterceptor(boolean forms) {
		this.forms = forms;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String query = request.getQueryString();
		if ((query == null && !this.forms) || !(handler instanceof HandlerMethod method)) {
			return true;
		}
		if (method.getBeanType().getName().startsWith(OWN_PACKAGE)) {
			check(request, this.declarations.computeIfAbsent(method.getMethod(),
					(key) -> declaredParameters(method, FormatParameter.appliesTo(request))));
		}
		else if (query != null && query.length() > MAX_THIRD_PARTY_LENGTH) {
			throw new ResponseStatusException(HttpStatus.URI_TOO_LONG);
		}
		return true;
	}

	private void check(HttpServletRequest request, Map<String, DeclaredParameter> declared) {
		boolean page = ProblemPages.prefersPage(request);
		Predicate<String> isField = isMultipart(request) ? (name) -> !isInQuery(name, request) : (name) -> false;
		request.getParameterMap().forEach((name, values) -> {
			if (isField.test(name)) {
				return;
			}
			DeclaredParameter parameter = declared.get(name);
			boolean ignored = name.equals(CACHE_BUSTER) || (page && TRACKING.matcher(name).matches());
			if (parameter == null && !ignored && !this.forms) {
				throw InvalidQueryException.forUnknownParameter(name,
						declared.values()
							.stream()
							.filter(DeclaredParameter::documented)
							.map(DeclaredParameter::name)
							.toList());
			}
			if (values.length > 1 && ((parameter != null) ? !parameter.repeatable() : this.forms)) {
				throw InvalidQueryException.forRepeatedParameter(name);
			}
			if (name.equals(FormatParameter.NAME) && StringUtils.hasText(values[0])
					&& FormatParameter.appliesTo(request) && FormatParameter.value(request) == null) {
				throw InvalidQueryException.forInvalidFormat();
			}
		});
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String contentType = request.getContentType();
		return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static boolean isInQuery(String name, HttpServletRequest request) {
		return UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.keySet()
			.stream()
			.anyMatch((raw) -> UriUtils.decode(raw, StandardCharsets.UTF_8).equals(name));
	}

	private static Map<String, DeclaredParameter> declaredParameters(HandlerMethod method, boolean format) {
		Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
		Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class))
			.map(DeclaredParameter::of)
			.forEach((parameter) -> declared.put(parameter.name(), parameter));
		declared.putIfAbsent(LANGUAGE, new DeclaredParameter(LANGUAGE, false, true));
		if (format) {
			declared.put(FormatParameter.NAME, new DeclaredParameter(FormatParameter.NAME, false, true));
		}
		return declared;
	}

	/**
	 * A parameter of a handler.
	 *
	 * @param name its name in the query
	 * @param repeatable whether it may occur several times
	 * @param documented whether it is part of the OpenAPI document
	 */
	private record DeclaredParameter(String name, boolean repeatable, boolean documented) {

		static DeclaredParameter of(MethodParameter parameter) {
			Parameter documentation = parameter.getParameterAnnotation(Parameter.class);
			return new DeclaredParameter(parameter.getParameter().getName(),
					Collection.class.isAssignableFrom(parameter.getParameterType()),
					documentation == null || !documentation.hidden());
		}

	}

	private static final class InvalidQueryException extends ErrorResponseException {

		private static final long serialVersionUID = 1L;

		private static final int MAX_ECHO_LENGTH = 64;

		private InvalidQueryException(ProblemDetail problem, Object... arguments) {
			super(HttpStatus.BAD_REQUEST, problem, null, null, arguments);
		}

		static InvalidQueryException forUnknownParameter(String name, List<String> known) {
			ProblemDetail problem = problem("unknown-parameter", name);
			problem.setProperty("known", known);
			return new InvalidQueryException(problem, echo(name), known);
		}

		static InvalidQueryException forRepeatedParameter(String name) {
			return new InvalidQueryException(problem("repeated-parameter", name), echo(name));
		}

		static InvalidQueryException forInvalidFormat() {
			return new InvalidQueryException(problem("invalid-parameter", FormatParameter.NAME));
		}

		private static ProblemDetail problem(String type, String name) {
			ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
			problem.setType(ProblemTypes.uri(type));
			problem.setProperty("parameter", echo(name));
			return problem;
		}

		private static String echo(String name) {
			return name.substring(0, Math.min(name.length(), MAX_ECHO_LENGTH));
		}

	}

}
