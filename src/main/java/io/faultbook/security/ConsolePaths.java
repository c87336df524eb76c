package io.faultbook.security;

import java.util.regex.Pattern;

import io.faultbook.code.Code;
import org.jspecify.annotations.Nullable;

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

	private ConsolePaths() {
	}

	/** The requested path if it is allowed, otherwise the console's first page. */
	static String target(@Nullable String requested) {
		return (requested != null && TARGET.matcher(requested).matches()) ? requested : CONSOLE;
	}

}
