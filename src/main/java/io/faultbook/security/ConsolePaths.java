package io.faultbook.security;

import java.util.regex.Pattern;

import io.faultbook.code.Code;
import org.jspecify.annotations.Nullable;

/** Where the sign-in of the console is, and where it may lead. */
final class ConsolePaths {

	static final String CONSOLE = "/console";

	static final String SIGN_IN = CONSOLE + "/sign-in";

	/** Where an issuer sends editors back to, with the id of the client after it. */
	static final String CALLBACK = SIGN_IN + "/callback";

	static final String EXPIRED = CONSOLE + "/expired";

	static final String NO_EDITOR = CONSOLE + "/no-editor";

	/**
	 * Where a sign-in may lead: never off the console, and not longer than its own
	 * addresses.
	 */
	private static final Pattern TARGET = Pattern.compile(CONSOLE + "(?:/" + Code.PATTERN + "){0,6}");

	private ConsolePaths() {
	}

	/** What was wanted, or else the console's first page. */
	static String target(@Nullable String wanted) {
		return (wanted != null && TARGET.matcher(wanted).matches()) ? wanted : CONSOLE;
	}

}
