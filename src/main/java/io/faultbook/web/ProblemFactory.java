package io.faultbook.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

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
 * Tells a problem in the reader's language: type, title and detail come from the
 * messages, never from an exception.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Component
class ProblemFactory {

	private static final String PARAMETER = "parameter";

	private static final String ERRORS = "errors";

	private static final Pattern LEADING_SLASHES = Pattern.compile("^/{2,}");

	private final ProblemTypes types = new ProblemTypes();

	private final MessageSource messages;

	ProblemFactory(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Tell a problem.
	 * @param problem what is known of it; its type may be blank
	 * @param arguments what the detail's sentence is about
	 */
	ProblemDetail tell(ProblemDetail problem, Object @Nullable [] arguments, Locale language) {
		HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
		URI type = problem.getType();
		String name = this.types.name((type != null) ? type : URI.create(""), status);
		problem.setType(ProblemTypes.uri(name));
		problem.setTitle(this.messages.getMessage(ProblemTypes.key(name, "title"), null, language));
		problem.setDetail(detail(name, problem, arguments, language));
		if (problem.getProperties() != null && problem.getProperties().get(ERRORS) instanceof Map<?, ?> errors) {
			problem.setProperty(ERRORS, errors(errors, language));
		}
		return problem;
	}

	/** Each field's error in a sentence: what came as pointers to resolvable messages. */
	private List<ProblemBody.FieldProblem> errors(Map<?, ?> errors, Locale language) {
		return errors.entrySet()
			.stream()
			.map((error) -> new ProblemBody.FieldProblem(error.getKey().toString(),
					this.messages.getMessage((MessageSourceResolvable) error.getValue(), language)))
			.toList();
	}

	private String detail(String name, ProblemDetail problem, Object @Nullable [] arguments, Locale language) {
		Object parameter = (problem.getProperties() != null) ? problem.getProperties().get(PARAMETER) : null;
		if (name.equals("invalid-parameter") && parameter != null) {
			return parameter(parameter.toString(), language);
		}
		return this.messages.getMessage(ProblemTypes.key(name, "detail"), arguments, language);
	}

	/** What a parameter may be. */
	private String parameter(String name, Locale language) {
		try {
			return this.messages.getMessage("parameter." + name, null, language);
		}
		catch (NoSuchMessageException ex) {
			return this.messages.getMessage("parameter.other", new Object[] { name }, language);
		}
	}

	ProblemDetail tell(HttpStatusCode status, Locale language) {
		return tell(ProblemDetail.forStatus(status), null, language);
	}

	/**
	 * What happened to whom: the path of the request. {@code //a} would name a host, so
	 * that only one slash is left in front; of a path that is no URI nothing else is
	 * left.
	 */
	static URI instance(String requestUri) {
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

	/** The header fields of every problem. */
	static void describe(HttpHeaders headers, Locale language) {
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setContentLanguage(language);
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		headers.setCacheControl("no-store");
		headers.set("X-Content-Type-Options", "nosniff");
	}

}
