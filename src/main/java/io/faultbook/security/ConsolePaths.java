package io.faultbook.security;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import io.faultbook.code.Code;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

	/** Pages with a form that can be shown again with what the editor typed. */
	private static final Pattern EDITING = Pattern.compile(CONSOLE + "(?:(?:/catalogs/" + Code.PATTERN + ")?/codes/"
			+ Code.PATTERN + "/(?:texts/" + Code.PATTERN + "|handling|details)|/edits|/new)");

	/**
	 * Their handlers check the CSRF token, because it is in a body that isn't parsed
	 * here.
	 */
	private static final RequestMatcher FILE_FORMS = new OrRequestMatcher(post("/imports"), post("/imports/{id}/files"),
			post("/edits"));

	private ConsolePaths() {
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, CONSOLE + path);
	}

	/** The path of the request, without the context path. */
	static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/** Whether editing can be resumed with the fields of the request. */
	static boolean isEditing(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && EDITING.matcher(path(request)).matches();
	}

	/**
	 * Whether the request has credentials: from the sign-in page, or together with what
	 * the editor typed before the session ended.
	 */
	static boolean isSignIn(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.REQUEST && HttpMethod.POST.matches(request.getMethod())
				&& (path(request).equals(SIGN_IN) || (isEditing(request) && request.getParameter("password") != null));
	}

	/** Show what the editor typed, and how to sign in again. */
	static void showExpired(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.setAttribute("resume", isEditing(request) ? path(request).substring(1) : null);
		request.getRequestDispatcher(EXPIRED).forward(request, response);
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
