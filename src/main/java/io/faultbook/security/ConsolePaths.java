package io.faultbook.security;

import java.util.Locale;
import java.util.regex.Pattern;

import io.faultbook.code.Code;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The paths of the console, and those that a sign-in may redirect to. */
final class ConsolePaths {

	static final String CONSOLE = "/console";

	static final String SIGN_IN = CONSOLE + "/sign-in";

	/** The issuer redirects to this path, followed by the id of the registration. */
	static final String CALLBACK = SIGN_IN + "/callback";

	static final String EXPIRED = CONSOLE + "/expired";

	static final String NO_EDITOR = CONSOLE + "/no-editor";

	/** Prevents open redirects, and paths that are longer than those of the console. */
	private static final Pattern TARGET = Pattern.compile(CONSOLE + "(?:/" + Code.PATTERN + "){0,6}");

	/**
	 * Their handlers check the CSRF token, because it is in a body that isn't parsed
	 * here.
	 */
	private static final RequestMatcher FILE_FORMS = new OrRequestMatcher(post("/imports"),
			post("/imports/{id}/files"));

	private ConsolePaths() {
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, CONSOLE + path);
	}

	/** Whether the request is a form with a file. */
	static boolean isFileForm(HttpServletRequest request) {
		return FILE_FORMS.matches(request) && String.valueOf(request.getContentType())
			.toLowerCase(Locale.ROOT)
			.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	/** The requested path if it is allowed, otherwise the console's first page. */
	static String target(@Nullable String requested) {
		return (requested != null && TARGET.matcher(requested).matches()) ? requested : CONSOLE;
	}

}
