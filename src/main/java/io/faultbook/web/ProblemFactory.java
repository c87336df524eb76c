package io.faultbook.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.snapshot.PublicUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Creates localized problem details. Texts come from the messages, never from an
 * exception, whose message could reveal internals.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Component
class ProblemFactory {

	private static final String PARAMETER = "parameter";

	private static final String KNOWN = "known";

	private static final String ERRORS = "errors";

	private static final Pattern LEADING_SLASHES = Pattern.compile("^/{2,}");

	private final ProblemTypes types = new ProblemTypes();

	/** Problems whose request has a page that says more than the page of their type. */
	private static final Set<String> CODE_PROBLEMS = Set.of("code-not-found", "ambiguous-code");

	private final MessageSource messages;

	private final PublicUrl publicUrl;

	ProblemFactory(MessageSource messages, PublicUrl publicUrl) {
		this.messages = messages;
		this.publicUrl = publicUrl;
	}

	/**
	 * Set the type, title, and detail of a problem.
	 * @param problem the problem, whose type may be blank
	 * @param arguments the arguments of the detail's message; lists are joined with the
	 * separator of the language
	 */
	ProblemDetail complete(ProblemDetail problem, Object @Nullable [] arguments, Locale language) {
		HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
		URI type = problem.getType();
		String name = this.types.name((type != null) ? type : URI.create(""), status);
		problem.setType(ProblemTypes.uri(name));
		problem.setProperty("url", this.publicUrl.prefix() + problem.getType());
		problem.setTitle(this.messages.getMessage(ProblemTypes.key(name, "title"), null, language));
		problem.setDetail(detail(name, problem, arguments, language));
		if (problem.getProperties() != null && problem.getProperties().get(ERRORS) instanceof Map<?, ?> errors) {
			problem.setProperty(ERRORS, fieldProblems(errors, language));
		}
		return problem;
	}

	private List<ProblemBody.FieldProblem> fieldProblems(Map<?, ?> errors, Locale language) {
		return errors.entrySet()
			.stream()
			.map((error) -> new ProblemBody.FieldProblem(error.getKey().toString(),
					this.messages.getMessage((MessageSourceResolvable) error.getValue(), language)))
			.toList();
	}

	private String detail(String name, ProblemDetail problem, Object @Nullable [] arguments, Locale language) {
		Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
		Object parameter = properties.get(PARAMETER);
		if (name.equals("invalid-parameter") && parameter != null) {
			return (properties.get(KNOWN) instanceof List<?> known)
					? this.messages.getMessage("parameter.one-of",
							joinLists(new Object[] { parameter, known }, language), language)
					: allowedValues(parameter.toString(), language);
		}
		return this.messages.getMessage(ProblemTypes.key(name, "detail"), joinLists(arguments, language), language);
	}

	private Object @Nullable [] joinLists(Object @Nullable [] arguments, Locale language) {
		if (arguments == null) {
			return null;
		}
		String separator = this.messages.getMessage("text.list-separator", null, language);
		return Arrays.stream(arguments)
			.map((argument) -> (argument instanceof List<?> list) ? join(list, separator) : argument)
			.toArray();
	}

	private static String join(List<?> list, String separator) {
		return list.stream().map(String::valueOf).collect(Collectors.joining(separator));
	}

	private String allowedValues(String name, Locale language) {
		try {
			return this.messages.getMessage("parameter." + name, null, language);
		}
		catch (NoSuchMessageException ex) {
			return this.messages.getMessage("parameter.other", new Object[] { name }, language);
		}
	}

	ProblemDetail create(HttpStatusCode status, Locale language) {
		return complete(ProblemDetail.forStatus(status), null, language);
	}

	/**
	 * Set the path of the request, which is also the path of the page if the public API
	 * lacks the code.
	 */
	void setInstance(ProblemDetail problem, String requestUri) {
		URI instance = instance(requestUri);
		problem.setInstance(instance);
		if (CODE_PROBLEMS.contains(
				this.types.name(Objects.requireNonNull(problem.getType()), HttpStatusCode.valueOf(problem.getStatus())))
				&& !instance.getPath().startsWith("/admin/")) {
			problem.setProperty("url", this.publicUrl.prefix() + instance);
		}
	}

	/**
	 * The path of the request as a URI. Leading slashes are collapsed, because
	 * {@code //a} would refer to a host. An invalid URI becomes {@code /}.
	 */
	private static URI instance(String requestUri) {
		try {
			return new URI(LEADING_SLASHES.matcher(requestUri).replaceFirst("/"));
		}
		catch (URISyntaxException ex) {
			return URI.create("/");
		}
	}

	ProblemTypes types() {
		return this.types;
	}

	static void addHeaders(HttpHeaders headers, Locale language) {
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setContentLanguage(language);
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		headers.setCacheControl("no-store");
		headers.set("X-Content-Type-Options", "nosniff");
	}

}
