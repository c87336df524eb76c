package io.faultbook.code;

import java.util.regex.Pattern;

/** The syntax of error codes. */
public final class Code {

	/** A regular expression without anchors. */
	public static final String PATTERN = "(?:-[0-9][A-Za-z0-9._-]{0,62}|[A-Za-z0-9][A-Za-z0-9._-]{0,63})";

	/** The anchored expression, for JSON Schema. */
	public static final String SCHEMA_PATTERN = "^" + PATTERN + "$";

	private static final Pattern COMPILED = Pattern.compile(PATTERN);

	private Code() {
	}

	public static boolean isCode(CharSequence text) {
		return COMPILED.matcher(text).matches();
	}

}
